package io.fuhe.batch.files;

import io.fuhe.batch.years.Versions;
import io.fuhe.form.CorrectedForm;
import io.fuhe.form.Policy;
import io.fuhe.pipeline.ExaminedForm;
import io.fuhe.store.CorrectionStore;
import io.fuhe.store.FormStore;
import io.fuhe.store.MadeCorrection;
import java.util.List;
import java.util.function.Function;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.support.TransactionOperations;

/** Makes in forms what people put right in them, and judges them again; each in whole or not. */
public final class CorrectStep implements Tasklet {

  private final FormStore forms;
  private final CorrectionStore corrections;
  private final Function<String, Policy> policies;
  private final Versions versions;
  private final TransactionOperations transactions;

  /**
   * Corrects stored forms.
   *
   * @param policies that of each mapping
   */
  public CorrectStep(
      FormStore forms,
      CorrectionStore corrections,
      Function<String, Policy> policies,
      Versions versions,
      TransactionOperations transactions) {
    this.forms = forms;
    this.corrections = corrections;
    this.policies = policies;
    this.versions = versions;
    this.transactions = transactions;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
    for (String form : corrections.waiting()) {
      transactions.executeWithoutResult(any -> correct(form));
      contribution.incrementWriteCount(1);
    }
    return RepeatStatus.FINISHED;
  }

  private void correct(String id) {
    corrections.take(id);
    List<MadeCorrection> made = corrections.of(id);
    CorrectedForm corrected =
        CorrectedForm.of(forms.asRead(id), made.stream().map(MadeCorrection::correction).toList());
    ExaminedForm judged =
        ExaminedForm.of(corrected.form(), policies.apply(corrected.form().mapping()));
    forms.correct(judged.form(), made.get(made.size() - 1).version());
    forms.judged(id, judged.anomalies(), versions.judge());
    forms.marked(id, judged.marks());
  }
}
