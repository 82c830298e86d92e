-- A frequent word is looked for along the printed order in the index itself, not row by row.
drop index sign_on_as_printed;
create index sign_on_as_printed on sign_on (letter, (case when region = '001' then 0 else 1 end),
    (case when country is null then 0 else 1 end), country, name_key, id)
    include (search, observer, region, category)
    where state = 'EFFECTIVE' and visibility = 'EVERYBODY' and name is not null;
drop index sign_on_by_region;
create index sign_on_by_region on sign_on (letter, region, country nulls first, name_key, id)
    include (search, observer)
    where state = 'EFFECTIVE' and visibility = 'EVERYBODY' and name is not null;
drop index sign_on_by_name, sign_on_by_name_es;
create index sign_on_by_name on sign_on (letter, (name collate "zh-x-icu"), id) include (name, search, observer)
    where state = 'EFFECTIVE' and visibility = 'EVERYBODY' and name is not null;
create index sign_on_by_name_es on sign_on (letter, (name collate "es-x-icu"), id) include (name, search, observer)
    where state = 'EFFECTIVE' and visibility = 'EVERYBODY' and name is not null;
-- How frequent a word is, so that the planner sees when that is quicker.
alter table sign_on alter column search set statistics 1000;
