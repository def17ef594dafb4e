package io.fuhe.cli;

import io.fuhe.batch.RemoteWork;
import io.fuhe.batch.data.DataInUse;
import io.fuhe.batch.data.DataLock;
import io.fuhe.batch.remote.Broker;
import io.fuhe.batch.remote.RemoteProperties;
import io.fuhe.batch.remote.WorkerName;
import io.fuhe.i18n.Messages;
import io.fuhe.store.DatabaseMark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * Starts the application that a worker is.
 *
 * @param data the data folder of the runs, shared by all machines
 * @param mappings null for the built-in ones
 * @param work a folder of the worker's own
 */
record Working(Path data, Path mappings, Path work) {

  private static final String URL = "spring.datasource.url";
  private static final String CONNECTIONS = "spring.datasource.hikari.maximum-pool-size";
  private static final String THREADS = "fuhe.threads";
  private static final int USUAL_THREADS = 2;

  /**
   * Refuses what runs on several machines cannot be done with.
   *
   * @throws ParameterException that says what is missing
   */
  void check(CommandLine command, Settings settings, Messages messages) {
    String url = settings.get(URL);
    if (!DatabaseMark.isUsable(url) || DatabaseMark.isEmbedded(url)) {
      throw new ParameterException(command, messages.get("error.worker.database"));
    }
    if (!apart(settings) && !new DatabaseMark(data, url).isInFolder()) {
      throw new ParameterException(command, messages.get("error.worker.noData", data.toString()));
    }
    if (mappings != null && !Files.isDirectory(mappings)) {
      throw new ParameterException(command, messages.get("error.noMappings", mappings.toString()));
    }
  }

  /** Whether a worker needs no folder of the runs, because originals are in a store of objects. */
  private static boolean apart(Settings settings) {
    return settings.get("fuhe.originals.bucket") != null;
  }

  /**
   * Starts it, and holds its own folder until it is closed.
   *
   * @throws CommandFailed in words fit for people when the folder is in use or a setting is refused
   */
  ConfigurableApplicationContext start(Settings settings, Messages messages) {
    DataLock lock = lock(messages);
    SpringApplication application = new SpringApplication(RemoteWork.class);
    application.setRegisterShutdownHook(true);
    application.setDefaultProperties(settings.defaults());
    application.addInitializers(
        context -> {
          DefaultListableBeanFactory beans = (DefaultListableBeanFactory) context.getBeanFactory();
          beans.registerSingleton(RemoteWork.HOLDER, WorkerName.ofThisProcess());
          beans.registerSingleton(RemoteWork.FOLDER, work.toAbsolutePath());
          beans.registerDisposableBean("workLock", lock::close);
        });
    try {
      return application.run(settings.with(arguments(settings)));
    } catch (RuntimeException e) {
      release(lock);
      throw new StartFailure(data, settings, messages).explained(e);
    }
  }

  private List<String> arguments(Settings settings) {
    List<String> all = new ArrayList<>();
    all.add("--fuhe.data=" + data.toAbsolutePath());
    // The folder of the runs has a log of its own, and their manager makes the tables.
    all.add("--logging.file.name=" + work.toAbsolutePath().resolve("fuhe.log"));
    all.add("--spring.batch.jdbc.initialize-schema=never");
    if (mappings != null) {
      all.add("--fuhe.mappings=" + mappings.toAbsolutePath());
    }
    if (settings.get(CONNECTIONS) == null) {
      all.add("--" + CONNECTIONS + "=" + connections(settings));
    }
    return all;
  }

  /** A thread that stores files renews its lease beside. */
  private static int connections(Settings settings) {
    return 2 * settings.binder().bind(THREADS, Integer.class).orElse(USUAL_THREADS) + 1;
  }

  /**
   * The line that says that it works, and for whom.
   *
   * @throws io.fuhe.batch.remote.LoginRefused when it will never be told of anything
   */
  String ready(ConfigurableApplicationContext context, Messages messages) {
    RemoteProperties remote = context.getBean(RemoteProperties.class);
    return messages.get(
        Broker.isThere(remote) ? "worker.ready" : "worker.waiting",
        WorkerName.ofThisProcess(),
        remote.address());
  }

  private DataLock lock(Messages messages) {
    try {
      return DataLock.take(work);
    } catch (DataInUse e) {
      throw new CommandFailed(
          ExitCode.BUSY, messages.get("error.worker.locked", work.toString()), e);
    } catch (IOException e) {
      throw new CommandFailed(
          ExitCode.USAGE, messages.get("error.worker.noFolder", work.toString()), e);
    }
  }

  private static void release(DataLock lock) {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
