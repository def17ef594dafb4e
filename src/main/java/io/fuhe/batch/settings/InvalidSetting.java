package io.fuhe.batch.settings;

/** A setting with a value that cannot be used. */
public final class InvalidSetting extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String property;
  private final String value;

  private InvalidSetting(String property, Object value) {
    super(property + " cannot be " + value);
    this.property = property;
    this.value = String.valueOf(value);
  }

  /**
   * Refuses a value.
   *
   * @param property the whole name of the setting, as {@code fuhe.threads}
   * @throws InvalidSetting unless the value can be used
   */
  public static void unless(boolean usable, String property, Object value) {
    if (!usable) {
      throw new InvalidSetting(property, value);
    }
  }

  public String property() {
    return property;
  }

  public String value() {
    return value;
  }
}
