package io.fuhe.batch.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fuhe.store.PartitionLeases;
import io.fuhe.store.PartitionLeases.Part;
import io.fuhe.store.PartitionLeases.Range;
import io.fuhe.store.PartitionLeases.Standing;
import io.fuhe.store.Schema;
import io.fuhe.store.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.messaging.MessagingException;
import org.springframework.transaction.support.TransactionTemplate;

/** Parts are given out, kept, lost and given out again, by a clock that the test moves. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class LeaseWatchTest {

  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final String BASIS = "same";
  private static final long PART = 7;

  private static final RemoteProperties SETTINGS =
      new RemoteProperties(true, null, "127.0.0.1", 61616, null, null, 10, LEASE, PATIENCE);

  @Parameter private TestDatabase database;
  private SingleConnectionDataSource connection;
  private PartitionLeases leases;
  private TransactionTemplate transactions;
  private Instant now = Instant.parse("2024-03-01T02:00:00Z");
  private final List<Long> told = new ArrayList<>();
  private boolean brokerIsThere = true;
  private final Repository repository = new Repository();
  private LeaseWatch watch;

  /** What Spring Batch knows of the parts. */
  private static final class Repository extends Executions {

    private final Set<Long> complete = new HashSet<>();
    private final Map<Long, BatchStatus> set = new HashMap<>();
    private boolean busy;

    Repository() {
      super(null);
    }

    @Override
    boolean isComplete(long id) {
      return complete.contains(id);
    }

    @Override
    void end(long id, BatchStatus status, ExitStatus why) {
      if (busy) {
        throw new OptimisticLockingFailureException("its holder has just written to it");
      }
      set.put(id, status);
    }
  }

  @BeforeEach
  void migrate() {
    connection = new SingleConnectionDataSource(database.freshUrl(), true);
    Schema.in(Flyway.configure().dataSource(connection)).load().migrate();
    leases = new PartitionLeases(JdbcClient.create(connection));
    transactions = new TransactionTemplate(new DataSourceTransactionManager(connection));
    watch = new LeaseWatch(leases, repository, transactions, this::tell, () -> now, SETTINGS);
    leases.offer(PART, new Range(1, 10, 10), BASIS);
  }

  @AfterEach
  void close() {
    connection.destroy();
  }

  private void tell(long id) {
    if (!brokerIsThere) {
      throw new MessagingException("nobody listens");
    }
    told.add(id);
  }

  private HeldLeases worker(String name) {
    return worker(name, BASIS);
  }

  private HeldLeases worker(String name, String basis) {
    return new HeldLeases(leases, transactions, () -> now, name, basis);
  }

  private Lease taken(String name) {
    return worker(name).take(PART, LEASE).orElseThrow();
  }

  private void later(Duration time) {
    now = now.plus(time);
  }

  private void afterTheLease() {
    later(LEASE.plusMillis(1));
  }

  @Test
  void aPartIsToldOnce() {
    watch.look();
    watch.look();
    later(LEASE);
    Standing standing = watch.look();

    assertThat(told).containsExactly(PART);
    assertThat(standing).isEqualTo(new Standing(10, 0, 1, 0, 0, null));
  }

  @Test
  void whatNobodyTookIsToldAgain() {
    watch.look();
    afterTheLease();
    watch.look();

    assertThat(told).containsExactly(PART, PART);
    assertThat(taken("b")).isNotNull();
  }

  @Test
  void whoCannotJoinIsNamedAndNotWaitedForAtLength() {
    watch.look();
    assertThatThrownBy(() -> worker("b", "other").take(PART, LEASE))
        .isInstanceOf(OtherProgram.class);
    assertThat(watch.refused()).isZero();
    later(Duration.ofSeconds(1));
    watch.look();

    assertThat(watch.refused()).isOne();
    assertThat(told).as("others are told at once").containsExactly(PART, PART);
    later(Duration.ofMinutes(1));
    assertThatThrownBy(watch::look)
        .isInstanceOfSatisfying(
            WorkersRefused.class, e -> assertThat(e.workers()).containsExactly("b"));
  }

  @Test
  void whoCanJoinIsWaitedForWhoeverElseCannot() {
    watch.look();
    assertThat(taken("a")).isNotNull();
    leases.refuse(PART, "b", now);
    leases.refuse(PART, "b", now);
    later(LEASE);

    assertThat(watch.look().workers()).isOne();
    assertThat(watch.refused()).isOne();
    leases.clear();
    assertThat(leases.refusals()).isEmpty();
  }

  @Test
  void aMessageThatComesTwiceRunsNothingTwice() {
    watch.look();
    HeldLeases first = worker("a");

    assertThat(first.take(PART, LEASE)).isPresent();
    assertThat(first.take(PART, LEASE)).isEmpty();
    assertThat(worker("b").take(PART, LEASE)).isEmpty();
  }

  @Test
  void aMessageThatComesAfterTheEndRunsNothing() {
    taken("a").finish();

    assertThat(worker("b").take(PART, LEASE)).isEmpty();
    assertThat(watch.look().open()).isZero();
    assertThat(told).isEmpty();
  }

  @Test
  void aPartThatIsSeenToIsNotLost() {
    watch.look();
    Lease lease = taken("a");
    for (int file = 0; file < 5; file++) {
      later(LEASE.minusSeconds(1));
      lease.hold("file" + file);
      assertThat(watch.look().workers()).isEqualTo(1);
    }
    lease.store(5);
    later(LEASE);

    assertThat(watch.look()).isEqualTo(new Standing(10, 5, 1, 1, 1, now.minus(LEASE)));
    assertThat(told).containsExactly(PART);
  }

  @Test
  void whoeverLostAPartStoresNothingOfIt() {
    watch.look();
    Lease lost = taken("a");
    afterTheLease();
    watch.look();
    Lease second = taken("b");

    assertThat(told).containsExactly(PART, PART);
    assertThat(repository.set).containsEntry(PART, BatchStatus.STARTING);
    assertThatThrownBy(() -> lost.store(1)).isInstanceOf(LeaseLost.class);
    assertThatThrownBy(() -> lost.hold("x")).isInstanceOf(LeaseLost.class);
    assertThatThrownBy(lost::finish).isInstanceOf(LeaseLost.class);
    assertThatThrownBy(lost::giveBack).isInstanceOf(LeaseLost.class);
    assertThatThrownBy(() -> lost.giveUp("x")).isInstanceOf(LeaseLost.class);
    second.store(10);
    second.finish();
    assertThat(watch.look()).isEqualTo(new Standing(10, 10, 0, 0, 0, now));
  }

  @Test
  void aNewRunTakesAllPartsAway() {
    Lease lost = taken("a");
    leases.clear();

    assertThatThrownBy(() -> lost.store(1)).isInstanceOf(LeaseLost.class);
    assertThat(worker("b").take(PART, LEASE)).isEmpty();
  }

  @Test
  void aPartThatWasReadToItsEndIsNotReadAgain() {
    watch.look();
    taken("killed before it could say so");
    repository.complete.add(PART);
    afterTheLease();

    assertThat(watch.look().open()).isZero();
    assertThat(told).containsExactly(PART);
  }

  @Test
  void theThirdTimeAPartFailsWithTheFileInHand() {
    for (int i = 1; i <= 3; i++) {
      assertThat(watch.look().open()).isEqualTo(1);
      taken("w" + i).hold("单位/坏.xlsx");
      afterTheLease();
    }

    assertThat(watch.look().open()).isZero();
    assertThat(told).hasSize(3);
    assertThat(repository.set).containsEntry(PART, BatchStatus.FAILED);
    Part failed = leases.failed().get(0);
    assertThat(failed.inHand()).isEqualTo("单位/坏.xlsx");
    assertThat(failed.holder()).isEqualTo("w3");
    assertThat(worker("w4").take(PART, LEASE)).isEmpty();
  }

  @Test
  void whatAWorkerGivesUpIsGivenToOthersAtOnce() {
    for (int i = 1; i <= 3; i++) {
      watch.look();
      taken("w" + i).giveUp("UncheckedIOException < NoSuchFileException");
    }

    assertThat(watch.look().open()).isZero();
    assertThat(told).hasSize(3);
    assertThat(leases.failed())
        .extracting(Part::problem)
        .containsExactly("UncheckedIOException < NoSuchFileException");
  }

  @Test
  void whatAWorkerIsAskedToLeaveCountsAsNoFailure() {
    for (int i = 0; i < 10; i++) {
      watch.look();
      taken("w" + i).giveBack();
    }

    assertThat(watch.look().open()).isEqualTo(1);
    assertThat(told).hasSize(11);
  }

  @Test
  void aHolderThatHasJustWrittenKeepsItsPart() {
    watch.look();
    Lease lease = taken("a");
    afterTheLease();
    repository.busy = true;
    watch.look();

    lease.store(1);
    assertThat(told).containsExactly(PART);
  }

  @Test
  void aBrokerThatIsAwayIsAskedAgain() {
    brokerIsThere = false;
    watch.look();
    watch.look();
    brokerIsThere = true;
    watch.look();

    assertThat(told).containsExactly(PART);
  }

  @Test
  void noMoreIsToldThanIsTakenSoon() {
    for (long id = 100; id < 300; id++) {
      leases.offer(id, new Range(id, id, 1), BASIS);
    }
    watch.look();
    watch.look();
    int first = told.size();
    for (long id : List.copyOf(told)) {
      worker("a").take(id, LEASE);
    }
    watch.look();

    assertThat(first).isLessThan(201);
    assertThat(told).hasSize(2 * first).doesNotHaveDuplicates();
  }

  @Test
  void aRunDoesNotWaitForWorkersForEver() {
    watch.look();
    later(PATIENCE);
    watch.look();
    later(Duration.ofMillis(1));

    assertThatThrownBy(watch::look).isInstanceOf(NoWorkers.class);
  }

  @Test
  void aRunWaitsWhileAnyWorkerIsHeardOf() {
    leases.offer(8, new Range(11, 20, 10), BASIS);
    Lease lease = taken("a");
    for (int file = 0; file < 20; file++) {
      later(Duration.ofMinutes(4));
      lease.hold("file" + file);
      assertThat(watch.look().open()).isEqualTo(2);
    }
    later(PATIENCE.plusMillis(1));

    assertThatThrownBy(watch::look).isInstanceOf(NoWorkers.class);
  }

  @Test
  void aStoppedRunWaitsForWhatIsInHandAndNoLonger() {
    leases.offer(8, new Range(11, 20, 10), BASIS);
    Lease lease = taken("a");
    assertThat(watch.lookForTheLast()).isTrue();
    lease.giveBack();

    assertThat(watch.lookForTheLast()).isFalse();

    taken("killed");
    afterTheLease();
    assertThat(watch.lookForTheLast()).isFalse();
    assertThat(told).isEmpty();
  }

  @Test
  void anotherProgramTakesNothing() {
    HeldLeases other = worker("a", "other mappings");

    assertThatThrownBy(() -> other.take(PART, LEASE)).isInstanceOf(OtherProgram.class);
    taken("b");
    Optional<Lease> late = other.take(PART, LEASE);
    assertThat(late).isEmpty();
  }
}
