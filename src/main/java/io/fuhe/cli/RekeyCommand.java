package io.fuhe.cli;

import io.fuhe.batch.run.Progress;
import io.fuhe.desk.store.Decisions;
import io.fuhe.desk.store.DeskFindings;
import io.fuhe.desk.store.Rekey;
import io.fuhe.desk.store.Rekey.Carried;
import io.fuhe.i18n.Messages;
import io.fuhe.report.text.AnomalyText;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code fuhe rekey}: decisions go on where a mapping or a rule calls the same thing otherwise. */
@Command(name = "rekey", mixinStandardHelpOptions = true)
final class RekeyCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @ParentCommand private Fuhe fuhe;
  @Mixin private StoreOptions store;

  @Option(names = "--apply")
  private boolean apply;

  @Override
  public Integer call() {
    Messages messages = fuhe.messages();
    try (ConfigurableApplicationContext context =
        store.open(Progress.SILENT, fuhe.settings(), messages)) {
      JdbcClient db = context.getBean(JdbcClient.class);
      TransactionTemplate transaction =
          new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
      Clock clock = Clock.systemUTC();
      new DeskFindings(db, transaction, new Decisions(db, transaction, clock)).refresh();
      Rekey rekey = new Rekey(db, transaction, clock);
      List<Carried> found = rekey.find();
      tell(found, messages);
      if (apply) {
        rekey.carry(found);
      }
    }
    return ExitCode.DONE;
  }

  private void tell(List<Carried> found, Messages messages) {
    PrintWriter out = spec.commandLine().getOut();
    AnomalyText text = new AnomalyText(messages);
    for (Carried each : found) {
      out.println(
          messages.get(
              "rekey.one",
              each.before().fingerprint(),
              text.message(each.before().anomaly()),
              text.message(each.now().anomaly())));
    }
    out.println(messages.get(apply ? "rekey.done" : "rekey.found", found.size()));
  }
}
