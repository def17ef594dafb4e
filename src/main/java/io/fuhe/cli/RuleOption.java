package io.fuhe.cli;

import picocli.CommandLine.Option;

/** Which rules speak in a run, beside what the mappings say. */
final class RuleOption {

  /** The setting that the option stands for. */
  static final String SETTING = "fuhe.rules";

  @Option(names = "--rules", paramLabel = "RULE=WORD,…")
  private String rules;

  /** Sets what was asked for, if anything was. */
  void apply(Settings settings) {
    if (rules != null) {
      settings.set(SETTING, rules);
    }
  }
}
