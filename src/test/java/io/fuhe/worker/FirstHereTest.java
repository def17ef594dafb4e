package io.fuhe.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.annotate.Annotation;
import io.fuhe.annotate.Remark;
import io.fuhe.document.Reason;
import io.fuhe.i18n.Language;
import io.fuhe.pipeline.Examined;
import io.fuhe.pipeline.FileExaminer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FirstHereTest {

  private static final Budget ROOMY = new Budget(Duration.ofMinutes(5), 512L << 20, 100);
  private static final Examined ACCEPTED = new Examined(null, null, List.of(), List.of());

  private final Asked workers = new Asked();
  private final CountDownLatch end = new CountDownLatch(1);

  @AfterEach
  void letGo() {
    end.countDown();
  }

  @Test
  void whatIsReadQuicklyStartsNoWorker() {
    assertThat(examined(ROOMY, (file, name, id) -> ACCEPTED)).isSameAs(ACCEPTED);
    assertThat(workers.files).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void aWorkerIsAskedWhereAnotherProcessMayAnswerOtherwise(Reason reason) {
    examined(ROOMY, (file, name, id) -> Examined.refused(reason, "", List.of()));

    boolean ofTheProcess =
        List.of(Reason.TOO_COMPLEX, Reason.OUT_OF_MEMORY, Reason.INTERNAL_ERROR).contains(reason);
    assertThat(workers.files).hasSize(ofTheProcess ? 1 : 0);
  }

  @Test
  void whatTakesMoreMemoryThanAWorkerHasIsAskedOfOne() {
    List<byte[]> held = new ArrayList<>();
    FileExaminer here =
        (file, name, id) -> {
          held.add(new byte[2 << 20]);
          return ACCEPTED;
        };

    examined(new Budget(ROOMY.time(), 1 << 20, 100), here);
    assertThat(workers.files).hasSize(1);
    examined(ROOMY, here);
    assertThat(workers.files).hasSize(1);
  }

  @Test
  void whatDoesNotComeInTimeIsAskedOfAWorkerAndAllAfterIt() {
    FileExaminer here =
        (file, name, id) -> {
          await();
          return ACCEPTED;
        };
    try (FirstHere work =
        new FirstHere(new Budget(Duration.ofMillis(50), 512L << 20, 100), here, workers)) {
      assertThat(work.examine(Path.of("slow"), "slow", "1")).isSameAs(Asked.ANSWER);
      end.countDown();
      assertThat(work.examine(Path.of("next"), "next", "2")).isSameAs(Asked.ANSWER);
    }
    assertThat(workers.files).containsExactly("slow", "next");
    assertThat(workers.closed).isTrue();
  }

  @Test
  void afterAsManyFilesAsAWorkerIsGivenWorkersAreAsked() {
    try (FirstHere work =
        new FirstHere(
            new Budget(ROOMY.time(), ROOMY.memory(), 2), (file, name, id) -> ACCEPTED, workers)) {
      for (String name : List.of("a", "b", "c")) {
        work.examine(Path.of(name), name, name);
      }
    }
    assertThat(workers.files).containsExactly("c");
  }

  @Test
  void whatFailsIsAskedOfAWorker() {
    FileExaminer here =
        (file, name, id) -> {
          throw new StackOverflowError();
        };

    assertThat(examined(ROOMY, here)).isSameAs(Asked.ANSWER);
  }

  private Examined examined(Budget budget, FileExaminer here) {
    try (FirstHere work = new FirstHere(budget, here, workers)) {
      return work.examine(Path.of("file"), "file", "1");
    }
  }

  private void await() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Workers that note what they are asked. */
  private static final class Asked implements FileWork {

    static final Examined ANSWER = Examined.refused(Reason.NO_FORM, "of a worker", List.of());

    private final List<String> files = new ArrayList<>();
    private boolean closed;

    @Override
    public Examined examine(Path file, String name, String id) {
      files.add(name);
      return ANSWER;
    }

    @Override
    public Annotation copy(
        Path original, String name, List<Remark> remarks, Language language, Path target) {
      throw new AssertionError("no copy was asked for");
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
