-- migrate:up transaction:false
create type role as enum ('admin', 'guest');
alter table users add column role role not null default 'guest';
create unique index concurrently users_name on users (name, id);

-- migrate:down transaction:false
alter table users drop column role;
drop type role;
