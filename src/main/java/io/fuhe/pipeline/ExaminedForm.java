package io.fuhe.pipeline;

import io.fuhe.check.Anomaly;
import io.fuhe.form.Form;
import java.util.List;

/** A form and what was found in it. */
public record ExaminedForm(Form form, List<Anomaly> anomalies) {}
