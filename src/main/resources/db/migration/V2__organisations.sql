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
    registered_at timestamptz not null
);
create index organisation_by_name on organisation (lower(name));

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
