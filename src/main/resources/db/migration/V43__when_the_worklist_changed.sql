-- Goes up whenever rows of the worklist were taken over from what runs found: who keeps them in memory
-- reads them anew then. What people decide is told by its events.
alter table desk_known_run add column refreshed bigint default 0 not null;

-- Filters that people come back to, by what their addresses say.
create table desk_view (
  owner varchar(64) not null,
  name varchar(100) not null,
  query varchar(4000) not null,
  primary key (owner, name)
);
