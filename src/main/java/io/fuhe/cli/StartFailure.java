package io.fuhe.cli;

import io.fuhe.batch.data.DataInUse;
import io.fuhe.batch.data.DatabaseInUse;
import io.fuhe.batch.settings.InvalidSetting;
import io.fuhe.i18n.Messages;
import io.fuhe.store.DatabaseMark;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import org.springframework.boot.context.properties.bind.BindException;

/** Why the application did not start, in words fit for people. */
final class StartFailure {

  private static final String LOCKED = "lock";
  private static final String URL = "spring.datasource.url";

  private final Path data;
  private final Settings settings;
  private final Messages messages;

  StartFailure(Path data, Settings settings, Messages messages) {
    this.data = data;
    this.settings = settings;
    this.messages = messages;
  }

  /** The failure in words; where there are none for it, the failure itself. */
  RuntimeException explained(RuntimeException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      CommandFailed said = said(cause, e);
      if (said != null) {
        return said;
      }
    }
    return new Explanation(settings, messages).of(e).map(RuntimeException.class::cast).orElse(e);
  }

  /** The sentence that says that another run works on the data folder. */
  CommandFailed inUse(Throwable e) {
    return new CommandFailed(ExitCode.BUSY, messages.get("error.locked", data.toString()), e);
  }

  /**
   * Refuses the value of a setting.
   *
   * @param usable the message that says which can be used
   */
  CommandFailed refused(String property, String usable) {
    return new CommandFailed(
        ExitCode.USAGE,
        messages.get("error.setting", property, settings.get(property)) + messages.get(usable),
        null);
  }

  private CommandFailed said(Throwable cause, RuntimeException e) {
    if (cause instanceof DatabaseInUse) {
      return new CommandFailed(ExitCode.BUSY, messages.get("error.lockedDatabase"), e);
    }
    if (cause instanceof DataInUse || isLocked(cause)) {
      return inUse(e);
    }
    if (cause instanceof InvalidSetting setting) {
      return refused(setting.property(), setting.value(), e);
    }
    if (cause instanceof BindException bind
        && bind.getProperty() != null
        && !caused(bind, InvalidSetting.class)) {
      return refused(bind.getName().toString(), String.valueOf(bind.getProperty().getValue()), e);
    }
    return null;
  }

  /** Another program has the embedded database open. */
  private boolean isLocked(Throwable cause) {
    return cause instanceof SQLException
        && DatabaseMark.isEmbedded(settings.get(URL))
        && String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT).contains(LOCKED);
  }

  private CommandFailed refused(String property, String value, Throwable e) {
    String written = settings.get(property);
    String usable = "setting." + property + ".usable";
    return new CommandFailed(
        ExitCode.USAGE,
        messages.get("error.setting", property, written == null ? value : written)
            + (messages.has(usable) ? messages.get(usable) : messages.get("error.setting.kind")),
        e);
  }

  private static boolean caused(Throwable e, Class<? extends Throwable> type) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }
}
