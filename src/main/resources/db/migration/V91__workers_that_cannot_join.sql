-- Which workers refused to join the run in hand, because they read or judge with something else.
-- Rows live as long as the parts of that run.
create table worker_refusal (
  holder varchar(200) primary key,
  -- In milliseconds of the database's clock.
  refused_at bigint not null
);
