package io.fuhe.cli;

import io.fuhe.batch.settings.Template;
import io.fuhe.i18n.Language;
import io.fuhe.i18n.Messages;
import io.fuhe.letter.LetterTemplate;
import io.fuhe.letter.QueryLetters;
import io.fuhe.report.UnusableTemplate;
import io.fuhe.report.content.ReportedAnomaly;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One letter to one unit, for somebody who waits for it.
 *
 * @param mappings where the template may be; null for the built-in one
 */
record UnitLetter(Path mappings) {

  /**
   * Writes it. What must be judged was judged when it was confirmed, so it is asked about too.
   *
   * @return empty when nothing is to be asked
   */
  Optional<byte[]> about(
      List<ReportedAnomaly> findings, LocalDate issued, LocalDate due, Language language) {
    return MadeApart.first(folder -> write(findings, issued, due, new Messages(language), folder));
  }

  private List<Path> write(
      List<ReportedAnomaly> findings,
      LocalDate issued,
      LocalDate due,
      Messages messages,
      Path folder)
      throws IOException, UnusableTemplate {
    try (TemplateCopy copy =
        TemplateCopy.of(Template.LETTER, null, mappings, messages.language())) {
      LetterTemplate template = LetterTemplate.of(copy.file());
      return new QueryLetters(messages, template, issued, due, true)
          .write(findings, folder)
          .letters();
    }
  }
}
