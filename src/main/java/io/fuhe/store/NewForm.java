package io.fuhe.store;

import io.fuhe.check.Anomaly;
import io.fuhe.check.TextMark;
import io.fuhe.form.Form;
import java.util.List;
import java.util.Map;

/**
 * A form that is to be stored, and what was found in it.
 *
 * @param marks what its texts are known by
 * @param seen pictures of its cells, by what their places are called on their pages
 */
public record NewForm(
    Form form, List<Anomaly> anomalies, List<TextMark> marks, Map<String, String> seen) {}
