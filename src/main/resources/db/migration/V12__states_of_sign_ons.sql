-- A letter says how it may be signed, and remembers every text it bound.
alter table letter
    add announced_at timestamptz,
    add grace_minutes int not null default 1440 check (grace_minutes between 0 and 20160),
    add deliver_on date,
    add public_form boolean not null default true,
    add observers boolean not null default false,
    add review_all boolean not null default false,
    add text_rule text not null default 'SUBSTANCE_RENEWS'
        check (text_rule in ('SUBSTANCE_RENEWS', 'EVERY_CHANGE_RENEWS', 'NEVER_CHANGES')),
    add constraint letter_is_announced_to_close_before_it_does check (announced_at <= closes_at);

create table letter_text (
    id uuid primary key,
    letter uuid not null references letter (id),
    ordinal int not null check (ordinal > 0),
    version int not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    change text not null check (change in ('OPENED', 'EDITORIAL', 'SUBSTANTIVE')),
    renewal boolean not null,
    explanation text not null,
    person uuid not null,
    organisation uuid not null,
    at timestamptz not null,
    unique (letter, ordinal)
);
create trigger letter_text_is_append_only before update or delete on letter_text
    for each statement execute function refuse_change();
insert into letter_text (id, letter, ordinal, version, sha256, change, renewal, explanation, person, organisation, at)
    select gen_random_uuid(), id, 1, version, sha256, 'OPENED', false, '', opened_by, organisation, opened_at from letter;

-- A sign-on has a state, and its name an audience. A name that is not everybody's stands only in the sealed column.
alter table sign_on
    add state text not null default 'EFFECTIVE' check (state in ('SUBMITTED', 'CONFIRMED', 'AWAITING_APPROVAL',
        'IN_REVIEW', 'EFFECTIVE', 'RENEWAL_DUE', 'WITHDRAWN', 'INVALIDATED', 'SUPERSEDED', 'EXPIRED', 'REJECTED')),
    add moved_at timestamptz,
    add reason text not null default '',
    add visibility text not null default 'EVERYBODY' check (visibility in ('EVERYBODY', 'COALITION_AND_RECIPIENT',
        'COALITION', 'RECIPIENT', 'COORDINATORS')),
    add observer boolean not null default false,
    add on_behalf_of int check (on_behalf_of > 1),
    add version int,
    add namesake int not null default 0,
    add sealed bytea,
    add name_mark text,
    add organisation_mark text,
    add person_mark text,
    add email_mark text,
    add superseded_by uuid references sign_on (id),
    add erased_at timestamptz;
update sign_on set moved_at = at, version = letter.version from letter where letter.id = sign_on.letter;
update sign_on set state = 'WITHDRAWN', moved_at = withdrawal.at from withdrawal where withdrawal.id = sign_on.withdrawal;
alter table withdrawal alter person drop not null;
alter table sign_on
    alter moved_at set not null,
    alter version set not null,
    alter state drop default,
    alter visibility drop default,
    alter name drop not null,
    alter name_key drop not null,
    alter search drop not null,
    drop constraint sign_on_source_check,
    drop constraint sign_on_check,
    drop constraint sign_on_check1,
    add constraint sign_on_source_check check (source in ('MANDATE', 'INDIVIDUAL', 'IMPORT', 'FORM', 'RECORDED')),
    add constraint sign_on_names_everybody_or_nobody check (
        (visibility = 'EVERYBODY' and erased_at is null) = (name is not null)
        and (name is null) = (name_key is null) and (name is null) = (search is null)),
    add constraint sign_on_hides_who_signed check (name is not null
        or (organisation is null and person is null and mandate is null and role is null)),
    add constraint sign_on_seals_what_it_hides check (name is not null or sealed is not null or erased_at is not null),
    add constraint sign_on_under_a_mandate check (source <> 'MANDATE' or name is null
        or (mandate is not null and organisation is not null and person is not null)),
    add constraint sign_on_is_withdrawn check ((state = 'WITHDRAWN') = (withdrawal is not null));

drop index sign_on_once_by_organisation, sign_on_once_by_person, sign_on_once_by_name, sign_on_by_region, sign_on_in_order;
-- One standing sign-on for each organisation, each person in their own name, and each name of an organisation in a
-- country (unless coordinators have found that two share it): the database decides it, over readable and sealed names.
create unique index sign_on_once_by_organisation on sign_on (letter, organisation_mark)
    where state in ('EFFECTIVE', 'RENEWAL_DUE', 'AWAITING_APPROVAL') and organisation_mark is not null;
create unique index sign_on_once_by_person on sign_on (letter, person_mark)
    where state in ('EFFECTIVE', 'RENEWAL_DUE') and person_mark is not null and kind = 'INDIVIDUAL';
create unique index sign_on_once_by_name on sign_on (letter, name_mark, namesake)
    where state in ('EFFECTIVE', 'RENEWAL_DUE') and name_mark is not null and kind = 'ORGANISATION';
create index sign_on_by_email on sign_on (letter, email_mark) where email_mark is not null;
-- The orders in which lists are read: within a region by country and name, as they came, and what waits for somebody.
create index sign_on_by_region on sign_on (letter, region, country nulls first, name_key, id)
    where state = 'EFFECTIVE' and visibility = 'EVERYBODY';
create index sign_on_in_order on sign_on (letter, moved_at, id) where state = 'EFFECTIVE';
create index sign_on_sealed on sign_on (letter, moved_at, id) where state = 'EFFECTIVE' and visibility <> 'EVERYBODY';
create index sign_on_by_state on sign_on (letter, state, moved_at, id) where state <> 'EFFECTIVE';

-- Counting anew: one delta for each move of a sign-on, folded into one cell for each thing that is counted.
drop table tally_delta, tally_cell;
create table tally_delta (
    id bigint generated always as identity primary key,
    letter uuid not null references letter (id),
    from_state text,
    to_state text,
    visibility text not null,
    kind text not null,
    region text not null,
    country text not null,
    category text not null,
    language text not null,
    version int not null,
    from_day date,
    to_day date,
    amount int not null
);
create index tally_delta_by_letter on tally_delta (letter);
create table tally_cell (
    letter uuid not null references letter (id),
    state text not null,
    visibility text not null,
    kind text not null,
    dimension text not null,
    value text not null,
    amount bigint not null,
    primary key (letter, state, visibility, kind, dimension, value)
);
-- What one sign-on or move counts for: every state in all, what stands by everything there is to know.
create function tally_facets(state text, region text, country text, category text, language text, version int, day date)
    returns table (dimension text, value text) language sql immutable as $$
    select dimension, value from (values ('ALL', ''), ('REGION', region), ('COUNTRY', country), ('CATEGORY', category),
        ('LANGUAGE', language), ('VERSION', version::text), ('DAY', day::text)) facet (dimension, value)
    where state in ('EFFECTIVE', 'RENEWAL_DUE') or dimension = 'ALL'
    $$;
insert into tally_cell (letter, state, visibility, kind, dimension, value, amount)
    select s.letter, s.state, s.visibility, s.kind, f.dimension, f.value, count(*)
    from sign_on s cross join lateral tally_facets(s.state, s.region, coalesce(s.country, ''),
        coalesce(lower(replace(s.category, '_', '-')), ''), s.language, s.version, (s.moved_at at time zone 'UTC')::date) f
    group by 1, 2, 3, 4, 5, 6;

-- What a signatory says beside its signature; as secret as its name.
create table reservation (
    id uuid primary key,
    sign_on uuid not null references sign_on (id),
    kind text not null check (kind in ('RESERVATION', 'POSITION')),
    paragraph text,
    words text check (length(words) between 1 and 1500),
    sealed bytea,
    state text not null check (state in ('PROPOSED', 'APPROVED', 'REFUSED', 'DROPPED')),
    reason text not null,
    decided_by uuid,
    decided_at timestamptz,
    at timestamptz not null,
    check (words is null or sealed is null)
);
create index reservation_by_sign_on on reservation (sign_on);
