package io.fuhe.cli;

import io.fuhe.batch.settings.Template;
import io.fuhe.i18n.Language;
import io.fuhe.i18n.Messages;
import io.fuhe.report.UnusableTemplate;
import io.fuhe.report.content.ReportContent;
import io.fuhe.sheet.ReviewSheets;
import io.fuhe.sheet.SheetTemplate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The review sheets of one unit's year, for somebody who waits for them.
 *
 * @param mappings where the template may be; null for the built-in one
 */
record UnitSheets(Path mappings) {

  /**
   * Writes them. What must be judged was judged when it was confirmed, so it stands in them too.
   *
   * @return empty when no self-evaluation is of that unit's year
   */
  Optional<byte[]> of(ReportContent content, Language language) {
    return MadeApart.first(folder -> write(content, new Messages(language), folder));
  }

  private List<Path> write(ReportContent content, Messages messages, Path folder)
      throws IOException, UnusableTemplate {
    try (TemplateCopy copy =
        TemplateCopy.of(Template.REVIEW_SHEET, null, mappings, messages.language())) {
      return new ReviewSheets(messages, SheetTemplate.of(copy.file()), true)
          .write(content, folder)
          .workbooks();
    }
  }
}
