-- A text that a letter bound, in another language. What is signed stays the original.
create table letter_translation (
    id uuid primary key,
    letter uuid not null references letter (id),
    letter_text uuid not null references letter_text (id),
    language text not null check (language <> ''),
    title text not null check (title <> ''),
    addressees text not null,
    introduction text not null,
    text jsonb not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    revision int not null check (revision > 0),
    state text not null check (state in ('DRAFT', 'UNOFFICIAL', 'OFFICIAL')),
    person uuid not null,
    organisation uuid not null,
    added_at timestamptz not null,
    changed_at timestamptz not null,
    unique (letter_text, language)
);
create index letter_translation_by_letter on letter_translation (letter, language);

-- What waits for its e-mail address to be confirmed is a submission, a row of its own and no sign-on.
alter table sign_on drop constraint sign_on_state_check;
alter table sign_on add constraint sign_on_state_check check (state in ('AWAITING_APPROVAL', 'IN_REVIEW', 'EFFECTIVE',
    'RENEWAL_DUE', 'WITHDRAWN', 'INVALIDATED', 'SUPERSEDED', 'EXPIRED', 'REJECTED'));

-- A recipient's link that was taken away opens nothing until they are written a new one.
alter table recipient add link_revoked_at timestamptz;
