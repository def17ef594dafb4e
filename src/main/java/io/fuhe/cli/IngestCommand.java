package io.fuhe.cli;

import io.fuhe.batch.run.Pace;
import io.fuhe.batch.run.RunSummary;
import io.fuhe.i18n.Messages;
import io.fuhe.nightly.Recorder;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code fuhe ingest DIR}: the main job. */
@Command(name = "ingest", mixinStandardHelpOptions = true)
final class IngestCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @ParentCommand private Fuhe fuhe;
  @Mixin private IngestOptions options;
  @Mixin private RuleOption rules;

  @Option(names = "--full-hash")
  private boolean fullHash;

  @Option(names = "--fail-on", paramLabel = "SEVERITY")
  private FailOn failOn = FailOn.NEVER;

  @Override
  public Integer call() throws Exception {
    Messages messages = fuhe.messages();
    Settings settings = fuhe.settings();
    rules.apply(settings);
    if (fullHash) {
      settings.set("fuhe.inbox.full-hash-every", "0s");
    }
    CommandLine command = spec.commandLine();
    Ingest ingest = options.ingest();
    ingest.check(command, messages);
    Pace pace = new Pace(InstantSource.system());
    RunSummary summary =
        recorder(ingest.data(), settings, messages)
            .record(() -> ingest.run(settings, messages, command.getErr(), pace, runs -> {}));
    new SummaryText(messages).lines(summary, ingest.reports()).forEach(command.getOut()::println);
    return summary.missed() > 0 ? ExitCode.MISSED : failOn.exitCode(summary.anomalies());
  }

  private Recorder recorder(Path data, Settings settings, Messages messages) {
    try {
      return Recorder.of(
          data, settings.environment(), messages, false, new Failures(settings, messages)::kinds);
    } catch (RuntimeException e) {
      throw new StartFailure(data, settings, messages).explained(e);
    }
  }
}
