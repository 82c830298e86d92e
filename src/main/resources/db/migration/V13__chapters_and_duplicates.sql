-- Who says to be whose chapter, and whether the parent has confirmed it. One parent for each.
create table affiliation (
    id uuid primary key,
    chapter uuid not null references organisation (id),
    parent uuid not null references organisation (id),
    proposed_by uuid not null,
    proposed_at timestamptz not null,
    confirmed_by uuid,
    confirmed_at timestamptz,
    ended_by uuid,
    ended_at timestamptz,
    check (chapter <> parent)
);
create unique index affiliation_one_parent on affiliation (chapter) where ended_at is null;
create index affiliation_by_parent on affiliation (parent) where ended_at is null;
