package io.fuhe.nightly;

import io.fuhe.files.OwnerOnly;
import io.fuhe.files.Whole;
import io.fuhe.i18n.LogLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the record of the last run in the data folder, for whoever asks after it. */
public final class RunRecords {

  private static final Logger LOG = LoggerFactory.getLogger(RunRecords.class);

  /** Records that an older version wrote say less; what they lack is nought or no. */
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private static final String FILE = "last-run.json";

  private final Path file;

  public RunRecords(Path data) {
    this.file = data.resolve(FILE);
  }

  /** The last run; empty when there was none, or when its record cannot be read. */
  public Optional<RunRecord> last() {
    try {
      return Files.exists(file)
          ? Optional.of(JSON.readValue(Files.readString(file), RunRecord.class))
          : Optional.empty();
    } catch (IOException | JacksonException e) {
      LOG.warn(LogLine.of("recordUnread", file.toString(), e.toString()));
      return Optional.empty();
    }
  }

  void keep(RunRecord record) throws IOException {
    Whole.write(file, JSON.writeValueAsString(record));
    OwnerOnly.one(file);
  }
}
