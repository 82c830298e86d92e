-- Whom a letter's coordinators have asked to sign. That an organisation which withholds its name has signed is told by a
-- keyed mark alone; every row has a mark, and without the key one looks like another.
create table signature_invitation (
    id uuid primary key,
    letter uuid not null references letter (id),
    organisation uuid references organisation (id),
    member boolean not null,
    name text not null check (name <> ''),
    name_key text not null check (name_key <> ''),
    search text not null,
    country text check (country ~ '^[A-Z]{2}$'),
    region text not null check (region ~ '^[0-9]{3}$'),
    category text,
    contact text not null,
    email text check (email = lower(email)),
    language text not null,
    why text not null,
    assigned_to uuid references person (id),
    state text not null check
        (state in ('INVITED', 'OPENED', 'PROMISED', 'BOARD', 'SIGNED', 'DECLINED', 'BOUNCED')),
    due_on date,
    answer text,
    opens int not null default 0,
    opened_at timestamptz,
    written int not null default 0,
    written_at timestamptz,
    sign_on uuid references sign_on (id),
    mark text not null,
    invited_at timestamptz not null,
    check ((state = 'SIGNED') = (sign_on is not null)),
    check (state not in ('PROMISED', 'BOARD') or due_on is not null)
);
create unique index signature_invitation_once_by_name on signature_invitation (letter, name_key, country)
    nulls not distinct;
create unique index signature_invitation_once_by_organisation on signature_invitation (letter, organisation)
    where organisation is not null;
create index signature_invitation_by_name on signature_invitation (letter, search, id);
create index signature_invitation_by_sign_on on signature_invitation (sign_on) where sign_on is not null;
create index signature_invitation_by_email on signature_invitation (email) where email is not null;

create table invitation_note (
    id uuid primary key,
    invitation uuid not null references signature_invitation (id) on delete cascade,
    person uuid not null,
    words text not null check (words <> ''),
    at timestamptz not null
);
create index invitation_note_by_invitation on invitation_note (invitation, id);

-- A list of organisations to invite, from its upload to its confirmation.
create table invitation_list (
    id uuid primary key,
    letter uuid not null references letter (id),
    file_name text not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    content bytea,
    person uuid not null,
    uploaded_at timestamptz not null,
    confirmed_at timestamptz,
    rows int not null default 0,
    added int not null default 0,
    already_there int not null default 0,
    left_out int not null default 0,
    check (confirmed_at is null or added + already_there + left_out = rows)
);
create index invitation_list_by_letter on invitation_list (letter, uploaded_at);

-- A round of mails to those who were invited, and each mail of it with the hash of the link it carried.
create table reminder (
    id uuid primary key,
    letter uuid not null references letter (id),
    person uuid not null,
    words text not null,
    chosen int not null,
    sent int not null,
    first_mails int not null,
    at timestamptz not null,
    check (sent <= chosen and first_mails <= sent)
);
create index reminder_by_letter on reminder (letter, id);
create table invitation_mail (
    id uuid primary key,
    invitation uuid not null references signature_invitation (id) on delete cascade,
    reminder uuid not null references reminder (id),
    token_hash text not null unique,
    outbox uuid not null,
    sent_at timestamptz not null
);
create index invitation_mail_by_invitation on invitation_mail (invitation, id);
create index invitation_mail_by_outbox on invitation_mail (outbox);

-- When a coalition last wrote to an address, about any of its letters: the row's lock lets one node write.
create table invited_address (
    coalition uuid not null references coalition (id),
    email text not null check (email = lower(email)),
    written_at timestamptz,
    stopped_at timestamptz,
    bounced_at timestamptz,
    primary key (coalition, email)
);

-- What happened in a campaign on a day, to be seen beside the curve of signatures.
create table campaign_event (
    id uuid primary key,
    letter uuid not null references letter (id),
    day date not null,
    words text not null check (words <> ''),
    person uuid not null,
    at timestamptz not null
);
create index campaign_event_by_letter on campaign_event (letter, day, id);

-- Whether a letter's counter agrees with its sign-ons, when that was last looked at and when it last changed.
create table tally_check (
    letter uuid primary key references letter (id),
    changed_at timestamptz,
    checked_at timestamptz,
    agreed boolean not null default true,
    counted bigint,
    recounted bigint
);
create index tally_check_disagreeing on tally_check (letter) where not agreed;
create index tally_check_due on tally_check (changed_at) where changed_at is not null;
insert into tally_check (letter, changed_at) select id, clock_timestamp() from letter;
