package io.fuhe.cli;

import io.fuhe.annotate.AnnotatedOriginals;
import io.fuhe.batch.Runs;
import io.fuhe.batch.run.Pace;
import io.fuhe.batch.run.RecheckRequest;
import io.fuhe.batch.run.RecheckRequest.From;
import io.fuhe.batch.run.ReportRequest;
import io.fuhe.batch.run.RunFailed;
import io.fuhe.batch.run.RunSummary;
import io.fuhe.batch.settings.FuheProperties;
import io.fuhe.batch.settings.InboxProperties;
import io.fuhe.desk.DeskWork.Places;
import io.fuhe.i18n.Messages;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * Reads an inbox once, in an application of its own.
 *
 * @param mappings null for the built-in ones
 * @param compareWith a fiscal year to set beside the others, or null
 */
record Ingest(Path inbox, Path reports, Path data, Path mappings, Integer compareWith) {

  /**
   * What a run writes must not lie where it reads.
   *
   * @throws ParameterException when it does, or when there is nothing to read
   */
  void check(CommandLine command, Messages messages) {
    if (!Files.isDirectory(inbox)) {
      throw new ParameterException(command, messages.get("error.noInbox", inbox.toString()));
    }
    if (!Files.isReadable(inbox) || !Files.isExecutable(inbox)) {
      throw new ParameterException(command, messages.get("error.inboxClosed", inbox.toString()));
    }
    for (Path out : new Path[] {reports, data}) {
      if (absolute(out).startsWith(absolute(inbox))) {
        throw new ParameterException(
            command, messages.get("error.insideInbox", out.toString(), inbox.toString()));
      }
    }
    for (Path own : new Path[] {data, reports.resolve(AnnotatedOriginals.FOLDER)}) {
      if (absolute(inbox).startsWith(absolute(own))) {
        throw new ParameterException(
            command, messages.get("error.inboxInside", inbox.toString(), own.toString()));
      }
    }
    if (mappings != null && !Files.isDirectory(mappings)) {
      throw new ParameterException(command, messages.get("error.noMappings", mappings.toString()));
    }
    Writable.data(data, command, messages);
    Writable.reports(reports, command, messages);
  }

  /**
   * Runs.
   *
   * @param log where a line is written now and then, when there is no terminal
   * @param pace is told how the run gets on
   * @param begun is handed what can stop the run
   */
  RunSummary run(
      Settings settings, Messages messages, PrintWriter log, Pace pace, Consumer<Runs> begun)
      throws RunFailed {
    log.println(new MappingsUsed(mappings, messages).line());
    log.println(PicturesRead.line(settings, messages));
    try (RunProgress progress = RunProgress.of(messages, log, pace);
        ConfigurableApplicationContext context =
            Application.start(data, mappings, progress, settings, messages)) {
      Runs runs = context.getBean(Runs.class);
      begun.accept(runs);
      return runs.ingest(
          absolute(inbox), new ReportRequest(absolute(reports), messages.language(), compareWith));
    }
  }

  /**
   * Checks a fiscal year again.
   *
   * @param log where a line is written now and then, when there is no terminal
   * @param pace is told how the run gets on
   * @param begun is handed what can stop the run
   * @return empty when there are no forms of that year
   */
  Optional<RunSummary> recheck(
      int year,
      From from,
      Settings settings,
      Messages messages,
      PrintWriter log,
      Pace pace,
      Consumer<Runs> begun)
      throws RunFailed {
    try (RunProgress progress = RunProgress.of(messages, log, pace);
        ConfigurableApplicationContext context =
            Application.start(data, mappings, progress, settings, messages)) {
      Runs runs = context.getBean(Runs.class);
      RecheckRequest request =
          new RecheckRequest(
              year,
              null,
              from,
              new ReportRequest(absolute(reports), messages.language(), compareWith));
      if (!runs.hasForms(request)) {
        return Optional.empty();
      }
      begun.accept(runs);
      return Optional.of(runs.recheck(request));
    }
  }

  /**
   * Where the desk finds files, as the settings say.
   *
   * @throws RuntimeException when a setting is refused
   */
  Places places(Settings settings) {
    FuheProperties properties = settings.binder().bindOrCreate("fuhe", FuheProperties.class);
    InboxProperties waits = settings.binder().bindOrCreate("fuhe.inbox", InboxProperties.class);
    return new Places(
        absolute(inbox),
        properties.limits().fileSize().toBytes(),
        waits.settle(),
        absolute(reports));
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
