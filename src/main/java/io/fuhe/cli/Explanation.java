package io.fuhe.cli;

import io.fuhe.batch.remote.BrokerUnavailable;
import io.fuhe.batch.remote.LoginRefused;
import io.fuhe.batch.remote.NoWorkers;
import io.fuhe.batch.remote.OtherProgram;
import io.fuhe.batch.remote.PartFailed;
import io.fuhe.batch.remote.WorkersRefused;
import io.fuhe.i18n.Messages;
import io.fuhe.inbox.OriginalsUnavailable;
import io.fuhe.mapping.layout.InvalidMappings;
import io.fuhe.store.DatabaseMark;
import io.fuhe.store.OtherDatabase;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One sentence for what commonly goes wrong outside of the program: what, where, and what to do.
 */
final class Explanation {

  /** How systems say that a disk is full, in the language of whoever runs the program. */
  private static final List<String> NO_SPACE =
      List.of(
          "no space left",
          "not enough space",
          "disk quota exceeded",
          // The embedded database's words for it.
          "data file size limit is reached",
          "设备上没有空间",
          "磁盘空间不足",
          "超出磁盘限额");

  /**
   * What the embedded database answers where its files are not what it wrote: errors of input and
   * output, in the script, in the data, in the log.
   */
  private static final Set<Integer> DAMAGED = Set.of(-452, -461, -466, -467, -472);

  private final Settings settings;
  private final Messages messages;

  Explanation(Settings settings, Messages messages) {
    this.settings = settings;
    this.messages = messages;
  }

  /** The sentence and exit code for a failure or whatever caused it; empty where there is none. */
  Optional<CommandFailed> of(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      CommandFailed said = said(cause, e);
      if (said != null) {
        return Optional.of(said);
      }
    }
    return Optional.empty();
  }

  private CommandFailed said(Throwable cause, Throwable e) {
    if (cause instanceof CommandFailed said) {
      return said;
    }
    if (cause instanceof InvalidMappings invalid) {
      return MappingsUsed.invalid(invalid, messages);
    }
    if (cause instanceof OtherDatabase other) {
      return failed(
          ExitCode.USAGE,
          e,
          "error.otherDatabase",
          other.mark().getParent(),
          named(other.belongs()),
          named(other.given()),
          other.mark());
    }
    if (cause instanceof NoWorkers none) {
      return failed(
          ExitCode.FAILED, e, "error.remote.noWorkers", none.time().toSeconds(), none.broker());
    }
    if (cause instanceof WorkersRefused refused) {
      return failed(
          ExitCode.USAGE, e, "error.remote.refused", String.join(", ", refused.workers()));
    }
    if (cause instanceof PartFailed part) {
      return partFailed(part, e);
    }
    if (cause instanceof OriginalsUnavailable originals) {
      return originals(originals, e);
    }
    if (cause instanceof BrokerUnavailable broker) {
      return failed(ExitCode.USAGE, e, "error.remote.port", broker.address());
    }
    if (cause instanceof LoginRefused refused) {
      return failed(ExitCode.USAGE, e, "error.remote.login", refused.broker());
    }
    if (cause instanceof OtherProgram) {
      return failed(ExitCode.USAGE, e, "error.worker.otherProgram");
    }
    if (cause instanceof SQLException sql) {
      return database(sql, e);
    }
    if (cause instanceof FileSystemException file && file.getFile() != null) {
      return file(file, e);
    }
    // What fails while it is written does not say which file it is.
    return cause instanceof IOException io && isFull(io.getMessage())
        ? failed(ExitCode.FAILED, e, "error.diskFullSomewhere")
        : null;
  }

  private CommandFailed partFailed(PartFailed part, Throwable e) {
    String file = part.file() == null ? "-" : part.file();
    return part.problem() == null
        ? failed(ExitCode.FAILED, e, "error.remote.lost", file, part.holder())
        : failed(ExitCode.FAILED, e, "error.remote.gaveUp", file, part.holder(), words(part));
  }

  /** What a worker met, in words where there are any. */
  private String words(PartFailed part) {
    String known =
        Stream.of(OriginalsUnavailable.Code.values())
            .map(Enum::name)
            .filter(part.problem()::contains)
            .findFirst()
            .map(code -> messages.get("error.originals." + code, bucket()))
            .orElse(null);
    return known == null ? part.problem() : known;
  }

  private String bucket() {
    return "s3://" + settings.get("fuhe.originals.bucket");
  }

  /** What its settings make impossible is refused; all else passes. */
  private CommandFailed originals(OriginalsUnavailable originals, Throwable e) {
    int code =
        switch (originals.code()) {
          case ORIGINALS_UNREACHABLE, ORIGINALS_FAILING -> ExitCode.FAILED;
          case ORIGINALS_FORBIDDEN, ORIGINALS_NO_BUCKET, ORIGINALS_REFUSED -> ExitCode.USAGE;
        };
    return failed(code, e, "error.originals." + originals.code(), originals.place());
  }

  /** By the class of the SQL state, which both databases keep to. */
  private CommandFailed database(SQLException sql, Throwable e) {
    String state = String.valueOf(sql.getSQLState());
    String address = settings.get("spring.datasource.url").split("[?;]", 2)[0];
    return switch (state.substring(0, 2)) {
      case "08" -> failed(ExitCode.FAILED, e, "error.database.connection", address);
      case "28" -> failed(ExitCode.USAGE, e, "error.database.login", address);
      case "3D" -> failed(ExitCode.USAGE, e, "error.database.missing", address);
      case "53" -> failed(ExitCode.FAILED, e, "error.database.resources", address);
      default -> {
        if (state.equals("42501")) {
          yield failed(ExitCode.USAGE, e, "error.database.rights", address);
        }
        if (isFull(sql.getMessage())) {
          yield failed(ExitCode.FAILED, e, "error.diskFullSomewhere");
        }
        yield DAMAGED.contains(sql.getErrorCode()) && DatabaseMark.isEmbedded(address)
            ? failed(ExitCode.FAILED, e, "error.database.damaged", address)
            : null;
      }
    };
  }

  private CommandFailed file(FileSystemException file, Throwable e) {
    String why = String.valueOf(file.getReason());
    // Of a move: the place that something was to go to.
    String name = file.getOtherFile() == null ? file.getFile() : file.getOtherFile();
    if (isFull(why)) {
      return failed(ExitCode.FAILED, e, "error.diskFullNow", name);
    }
    String kind =
        file instanceof AccessDeniedException
            ? "denied"
            : file instanceof NoSuchFileException ? "missing" : "other";
    return failed(
        ExitCode.FAILED,
        e,
        "error.file",
        name,
        messages.get("error.file." + kind, file.getReason() == null ? kindOf(file) : why));
  }

  private static boolean isFull(String said) {
    String why = String.valueOf(said).toLowerCase(Locale.ROOT);
    return NO_SPACE.stream().anyMatch(why::contains);
  }

  private static String kindOf(Exception e) {
    return e.getClass().getSimpleName();
  }

  private String named(String database) {
    return database.isEmpty() ? messages.get("error.database.embedded") : database;
  }

  private CommandFailed failed(int code, Throwable e, String key, Object... named) {
    Object[] words = new Object[named.length];
    for (int i = 0; i < named.length; i++) {
      words[i] = String.valueOf(named[i]);
    }
    return new CommandFailed(code, messages.get(key, words), e);
  }
}
