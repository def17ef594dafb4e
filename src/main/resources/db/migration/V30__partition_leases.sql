-- Which worker may read and store which part of the files that the run in hand reads, on several
-- machines. Rows live as long as the step that hands them out.
create table partition_lease (
  -- The execution of the step for this part.
  step_execution bigint primary key,
  first_id bigint not null,
  last_id bigint not null,
  files integer not null,
  -- How many of them are stored.
  done integer default 0 not null,
  -- What reads and judges: a worker with another program, mappings or limits may not take it.
  basis varchar(64) not null,
  state varchar(20) not null,
  -- How often a worker took it and did not bring it back.
  tries integer default 0 not null,
  -- All times in milliseconds of the database's clock.
  sent_at bigint,
  token varchar(36),
  holder varchar(200),
  expires_at bigint,
  seen_at bigint,
  -- The file that its holder began last.
  in_hand ${text},
  -- Why its holder gave it up.
  problem varchar(1000)
);
