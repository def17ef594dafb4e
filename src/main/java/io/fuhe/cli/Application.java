package io.fuhe.cli;

import io.fuhe.batch.BatchConfiguration;
import io.fuhe.batch.Progress;
import io.fuhe.i18n.Messages;
import io.fuhe.mapping.InvalidMappings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the application that the jobs run in. */
final class Application {

  private static final String LOCKED = "lock";

  private Application() {}

  /**
   * Starts it.
   *
   * @param mappings null for the built-in ones
   * @throws CommandFailed in words fit for people when the data folder is in use, or the mappings
   *     cannot be used
   */
  static ConfigurableApplicationContext start(
      Path data, Path mappings, Progress progress, Messages messages) {
    SpringApplication application = new SpringApplication(BatchConfiguration.class);
    application.setRegisterShutdownHook(true);
    application.addInitializers(
        context -> context.getBeanFactory().registerSingleton("progress", progress));
    List<String> settings = new ArrayList<>(List.of("--fuhe.data=" + data.toAbsolutePath()));
    if (mappings != null) {
      settings.add("--fuhe.mappings=" + mappings.toAbsolutePath());
    }
    try {
      return application.run(settings.toArray(String[]::new));
    } catch (RuntimeException e) {
      throw explained(e, data, messages);
    }
  }

  private static RuntimeException explained(RuntimeException e, Path data, Messages messages) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof InvalidMappings) {
        return new CommandFailed(messages.get("error.mappings", cause.getMessage()), e);
      }
      if (cause instanceof BindException setting) {
        return new CommandFailed(
            messages.get("error.setting", named(setting.getName().toString(), root(setting))), e);
      }
      if (cause instanceof java.sql.SQLException
          && String.valueOf(cause.getMessage())
              .toLowerCase(java.util.Locale.ROOT)
              .contains(LOCKED)) {
        return new CommandFailed(messages.get("error.locked", data.toString()), e);
      }
    }
    return e;
  }

  private static String named(String property, String said) {
    return said.startsWith(property) ? said : property + ": " + said;
  }

  private static String root(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage());
  }
}
