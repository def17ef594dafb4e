package io.fuhe.cli;

import io.fuhe.batch.BatchConfiguration;
import io.fuhe.batch.years.Versions;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.ManyUnits;
import io.fuhe.check.rules.Catalogue;
import io.fuhe.files.Sha256;
import io.fuhe.inbox.Archive.Kept;
import io.fuhe.inbox.FileStamp;
import io.fuhe.inbox.FolderStore;
import io.fuhe.inbox.Presence.Came;
import io.fuhe.inbox.Presence.Met;
import io.fuhe.inbox.Presented;
import io.fuhe.inbox.Status;
import io.fuhe.store.Changes;
import io.fuhe.store.FormStore;
import io.fuhe.store.Readings;
import io.fuhe.store.Submissions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A data folder and an inbox as many nights leave them, without the nights: a small file a form,
 * and the form in the store as if it had been read from that file.
 */
final class ManyStored {

  private static final int FORMS_A_FILE = 1;
  private static final int UNITS_AT_ONCE = 20;
  private static final String FULL_HASH = "fullHash";
  private static final String READ_BY = "stored before";

  private ManyStored() {}

  /**
   * Makes them.
   *
   * @param aYear so many forms are of one fiscal year, the next ones of the year before
   */
  static void in(Path data, Path inbox, int forms, int aYear) {
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(BatchConfiguration.class)
            .run("--fuhe.data=" + data, "--logging.level.root=WARN")) {
      TransactionTemplate together = context.getBean(TransactionTemplate.class);
      int units = forms / ManyUnits.FORMS;
      for (int from = 0; from < units; from += UNITS_AT_ONCE) {
        int first = from;
        together.executeWithoutResult(
            any -> {
              for (int unit = first; unit < Math.min(units, first + UNITS_AT_ONCE); unit++) {
                put(context, data, inbox, unit, 2021 - unit * ManyUnits.FORMS / aYear);
              }
            });
      }
      together.executeWithoutResult(
          any -> {
            context.getBean(Submissions.class).settle();
            long now = System.currentTimeMillis();
            context.getBean(Changes.class).restsOnNow(FULL_HASH, String.valueOf(now));
          });
    }
  }

  private static void put(
      ConfigurableApplicationContext context, Path data, Path inbox, int unit, int year) {
    Submissions submissions = context.getBean(Submissions.class);
    Readings readings = context.getBean(Readings.class);
    FormStore store = context.getBean(FormStore.class);
    Versions versions = context.getBean(Versions.class);
    List<CheckedForm> forms = ManyUnits.forms(unit, year);
    for (int i = 0; i < forms.size(); i++) {
      String path = "单位%d/第%d份.xlsx".formatted(unit, i);
      byte[] bytes = (path + READ_BY).getBytes(StandardCharsets.UTF_8);
      String sha256 = Sha256.of(path + READ_BY);
      write(inbox.resolve(path), bytes);
      write(new FolderStore(data.resolve("archive")).path(sha256), bytes);
      submissions.enter(
          new Came(new Met(path, sha256), new Presented(1, 0)), new Kept(sha256, bytes.length), 1);
      FileStamp.of(inbox.resolve(path), Instant.now().plusSeconds(60))
          .ifPresent(stamp -> submissions.stamp(path, sha256, stamp));
      store.put(
          sha256,
          0,
          forms.get(i).form(),
          Catalogue.check(forms.get(i).form(), forms.get(i).policy()),
          versions.judge());
      readings.close(
          sha256,
          Status.ACCEPTED,
          null,
          List.of(),
          FORMS_A_FILE,
          versions.reader(),
          versions.limits());
    }
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
