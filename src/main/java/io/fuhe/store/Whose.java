package io.fuhe.store;

/** Tells units, projects and years apart, however forms write the names. */
@FunctionalInterface
public interface Whose {

  /**
   * The same for the same unit, project and year.
   *
   * @param unit as a form prints it
   * @param project as a form prints it, empty where it is about none
   * @param fiscalYear null where the form prints none
   */
  String of(String unit, String project, Integer fiscalYear);
}
