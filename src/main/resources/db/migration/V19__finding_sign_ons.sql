-- What was signed before there were marks, and is marked when the application starts.
create index sign_on_unmarked on sign_on (id) where name is not null
    and (kind = 'ORGANISATION' and name_mark is null or kind = 'INDIVIDUAL' and person_mark is null and person is not null);

-- Lists as coalitions print them, whatever their length, and names in which a word is looked for.
create extension if not exists pg_trgm;
create index sign_on_as_printed on sign_on (letter, (case when region = '001' then 0 else 1 end),
    (case when country is null then 0 else 1 end), country, name_key, id)
    where state = 'EFFECTIVE' and visibility = 'EVERYBODY';
create index sign_on_search on sign_on using gin (search gin_trgm_ops)
    where state = 'EFFECTIVE' and visibility = 'EVERYBODY';
