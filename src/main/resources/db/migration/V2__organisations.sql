create table person (
    id uuid primary key,
    name text not null,
    email text not null,
    language text not null,
    seen_at timestamptz not null
);

create table organisation (
    id uuid primary key,
    keycloak_id uuid unique,
    slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name text not null check (name <> ''),
    category text not null,
    level text not null,
    country text check (country ~ '^[A-Z]{2}$'),
    region text not null check (region ~ '^[0-9]{3}$'),
    website text,
    languages text[] not null,
    -- names without accents and case: as they are sorted, and all of them as they are searched
    folded_name text collate "C" not null,
    searchable text not null,
    registered_at timestamptz not null,
    registered_by uuid
);
create index organisation_by_name on organisation (folded_name, id);

create table organisation_alias (
    id uuid primary key,
    organisation uuid not null references organisation (id),
    name text not null check (name <> ''),
    unique (organisation, name)
);

create table membership (
    id uuid primary key,
    person uuid not null,
    organisation uuid not null references organisation (id),
    administrator boolean not null,
    since timestamptz not null,
    unique (person, organisation)
);
create index membership_by_organisation on membership (organisation);

create table coalition (
    id uuid primary key,
    slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name text not null check (name <> ''),
    purpose text not null,
    secretariat uuid not null references organisation (id),
    founded_at timestamptz not null
);
create index coalition_by_secretariat on coalition (secretariat);

create table coalition_member (
    coalition uuid not null references coalition (id),
    organisation uuid not null references organisation (id),
    primary key (coalition, organisation)
);
create index coalition_member_by_organisation on coalition_member (organisation);

create table mandate (
    id uuid primary key,
    person uuid not null,
    organisation uuid not null references organisation (id),
    valid_from timestamptz not null,
    valid_until timestamptz check (valid_until > valid_from),
    granted_by uuid not null,
    granted_at timestamptz not null,
    evidence text,
    ended_at timestamptz,
    ended_by uuid
);
create index mandate_by_organisation on mandate (organisation, person);

create table mandate_power (
    mandate uuid not null references mandate (id),
    power text not null,
    primary key (mandate, power)
);

-- Of an invitation's link only the hash is kept.
create table invitation (
    id uuid primary key,
    organisation uuid not null references organisation (id),
    email text not null,
    administrator boolean not null,
    language text not null,
    token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
    invited_by uuid not null,
    invited_at timestamptz not null,
    sent_at timestamptz not null,
    expires_at timestamptz not null,
    accepted_at timestamptz,
    accepted_by uuid,
    accepted_email text,
    revoked_at timestamptz,
    revoked_by uuid,
    check (accepted_at is null or revoked_at is null)
);
create index invitation_by_organisation on invitation (organisation, invited_at);

-- What Keycloak has yet to be told; see organisations.access.KeycloakTasks.
create table keycloak_task (
    id uuid primary key,
    kind text not null,
    organisation uuid not null references organisation (id),
    person uuid,
    created_at timestamptz not null default clock_timestamp(),
    due_at timestamptz not null default clock_timestamp(),
    attempts int not null default 0,
    last_error text,
    done_at timestamptz,
    abandoned_at timestamptz
);
create index keycloak_task_waiting on keycloak_task (organisation, id)
    where done_at is null and abandoned_at is null;
