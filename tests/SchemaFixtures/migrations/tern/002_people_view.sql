alter table people add column full_name text generated always as (first_name || ' ' || last_name) stored;
create view names as select full_name from people;
---- create above / drop below ----
drop view names;
alter table people drop column full_name;
