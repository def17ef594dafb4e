-- Who may work at the desk, and on what.
create table desk_member (
  name varchar(64) primary key,
  -- The hash of the password, with the kind of hash before it.
  password varchar(300) not null,
  role varchar(20) not null,
  enabled boolean not null
);
-- The units that are theirs; all units where there is none.
create table desk_member_unit (
  name varchar(64) not null references desk_member (name),
  unit_id varchar(64) not null,
  unit varchar(1000) not null,
  primary key (name, unit_id)
);

-- Numbers of batches begin with 1 in every database; 0 stands for none.
alter table decision_batch alter column id restart with 1;
