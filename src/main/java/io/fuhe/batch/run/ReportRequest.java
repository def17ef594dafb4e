package io.fuhe.batch.run;

import io.fuhe.i18n.Language;
import java.nio.file.Path;

/**
 * What is asked of the reports of a run.
 *
 * @param folder to write them to
 * @param language of the reports
 * @param compareWith a fiscal year to set beside the others, or null
 */
public record ReportRequest(Path folder, Language language, Integer compareWith) {}
