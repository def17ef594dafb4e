-- Units' years whose forms do not fit into memory together, so that they are not measured anew in
-- every run: they rest in unit_year like those that were checked, until their forms change or a run
-- has the memory.
create table unit_year_too_large (
  unit_id varchar(64) not null,
  fiscal_year integer not null,
  unit_name varchar(1000) not null,
  -- Those of the year before included.
  forms integer not null,
  -- What they take as they are stored.
  characters bigint not null,
  primary key (unit_id, fiscal_year)
);
