-- The reason for an outcome in further languages of the consultation, by BCP 47 tag.
alter table disposition add reasons jsonb not null default '{}';
