package io.fuhe.cli;

import io.fuhe.i18n.Messages;
import io.fuhe.nightly.NightlyProperties;
import io.fuhe.nightly.NightlyRun;
import io.fuhe.nightly.Recorder;
import io.fuhe.nightly.RunRecords;
import io.fuhe.nightly.ServeConfiguration;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the application that waits for the nights. */
final class Serving {

  private Serving() {}

  /**
   * Starts it; with a web server only when a port is set, and then for this machine alone unless an
   * address is set.
   *
   * @throws CommandFailed in words fit for people when a setting is refused
   */
  static ConfigurableApplicationContext start(
      NightlyRun run, Path data, Settings settings, Messages messages) {
    SpringApplication application = new SpringApplication(ServeConfiguration.class);
    application.setDefaultProperties(settings.defaults());
    try {
      Recorder recorder =
          Recorder.of(
              data,
              settings.environment(),
              messages,
              true,
              new Failures(settings, messages)::kinds);
      application.addInitializers(
          context -> {
            LoggingTrouble.keepFromTerminal();
            ConfigurableListableBeanFactory beans = context.getBeanFactory();
            beans.registerSingleton("messages", messages);
            beans.registerSingleton("nightlyRun", run);
            beans.registerSingleton("recorder", recorder);
            beans.registerSingleton("runRecords", new RunRecords(data));
          });
      return application.run(settings.with(given(data, settings)));
    } catch (RuntimeException e) {
      throw new StartFailure(data, settings, messages).explained(e);
    }
  }

  private static List<String> given(Path data, Settings settings) {
    List<String> given = new ArrayList<>(web(settings));
    // The log file is in the data folder.
    given.add("--fuhe.data=" + data.toAbsolutePath());
    return given;
  }

  private static List<String> web(Settings settings) {
    NightlyProperties asked =
        settings.binder().bindOrCreate("fuhe.nightly", NightlyProperties.class);
    return asked.port() == null
        ? List.of()
        : List.of(
            "--spring.main.web-application-type=servlet",
            "--server.port=" + asked.port(),
            "--server.address=" + asked.address());
  }
}
