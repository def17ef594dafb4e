package io.fuhe.cli;

import io.fuhe.batch.BatchConfiguration;
import io.fuhe.batch.RemoteRun;
import io.fuhe.batch.data.DataInUse;
import io.fuhe.batch.data.DataLock;
import io.fuhe.batch.run.Progress;
import io.fuhe.files.Folders;
import io.fuhe.i18n.Messages;
import io.fuhe.store.DatabaseMark;
import io.fuhe.store.FormerDatabase;
import io.fuhe.store.OtherDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the application that the jobs run in. */
final class Application {

  /** What a new database takes, and some; a run that needs more fails and can be repeated. */
  private static final long LEAST_SPACE = 32L * 1024 * 1024;

  private Application() {}

  /**
   * Starts it, and holds the data folder until it is closed.
   *
   * @param mappings null for the built-in ones
   * @throws CommandFailed in words fit for people when the data folder is in use, a setting is
   *     refused, or the mappings cannot be used
   */
  static ConfigurableApplicationContext start(
      Path data, Path mappings, Progress progress, Settings settings, Messages messages) {
    StartFailure failure = new StartFailure(data, settings, messages);
    refuseFullDisk(data, messages);
    refuseOtherDatabase(data, settings, failure);
    DataLock lock = lock(data, failure, messages);
    SpringApplication application = new SpringApplication(parts(settings));
    application.setRegisterShutdownHook(true);
    application.setDefaultProperties(settings.defaults());
    application.addInitializers(
        context -> {
          LoggingTrouble.keepFromTerminal();
          DefaultListableBeanFactory beans = (DefaultListableBeanFactory) context.getBeanFactory();
          beans.registerSingleton("progress", progress);
          // Registered first, so let go of last: after the database is closed.
          beans.registerDisposableBean("dataLock", lock::close);
        });
    List<String> others = new ArrayList<>(List.of("--fuhe.data=" + data.toAbsolutePath()));
    if (mappings != null) {
      others.add("--fuhe.mappings=" + mappings.toAbsolutePath());
    }
    try {
      recover(data, settings);
      return application.run(settings.with(others));
    } catch (RuntimeException e) {
      release(lock);
      throw failure.explained(e);
    }
  }

  /** What a run on several machines takes beside is not even looked at by the others. */
  private static Class<?>[] parts(Settings settings) {
    return isRemote(settings)
        ? new Class<?>[] {BatchConfiguration.class, RemoteRun.class}
        : new Class<?>[] {BatchConfiguration.class};
  }

  private static boolean isRemote(Settings settings) {
    return Boolean.parseBoolean(settings.get(RemoteRun.ENABLED));
  }

  /** A database that is made on a full disk cannot be opened afterwards. */
  private static void refuseFullDisk(Path data, Messages messages) {
    try {
      Folders.make(data);
      if (Files.getFileStore(data).getUsableSpace() < LEAST_SPACE) {
        throw new CommandFailed(messages.get("error.diskFull", data.toString()));
      }
    } catch (IOException e) {
      throw new CommandFailed(
          ExitCode.USAGE, messages.get("error.noDataFolder", data.toString()), e);
    }
  }

  /**
   * A start that was broken off while the tables were made leaves a database that does not open.
   */
  private static void recover(Path data, Settings settings) {
    try {
      new FormerDatabase(data).recover(settings.get("spring.datasource.url"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void refuseOtherDatabase(Path data, Settings settings, StartFailure failure) {
    String url = settings.get("spring.datasource.url");
    if (!DatabaseMark.isUsable(url)) {
      throw failure.refused("spring.datasource.url", "error.database.kind");
    }
    if (isRemote(settings) && DatabaseMark.isEmbedded(url)) {
      throw failure.refused(RemoteRun.ENABLED, "error.remote.database");
    }
    try {
      new DatabaseMark(data, url).refuseOtherKind();
    } catch (OtherDatabase e) {
      throw failure.explained(e);
    } catch (IOException e) {
      throw failure.explained(new UncheckedIOException(e));
    }
  }

  private static DataLock lock(Path data, StartFailure failure, Messages messages) {
    try {
      return DataLock.take(data);
    } catch (DataInUse e) {
      throw failure.inUse(e);
    } catch (IOException e) {
      throw new CommandFailed(
          ExitCode.USAGE, messages.get("error.noDataFolder", data.toString()), e);
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
