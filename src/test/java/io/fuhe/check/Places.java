package io.fuhe.check;

import io.fuhe.form.Figure;
import io.fuhe.form.Place;
import io.fuhe.form.Text;

/** Gives each value of a sketched form a cell of its own; null stays null. */
final class Places {

  private int row;

  Text text(String words) {
    return words == null ? null : new Text(words, next());
  }

  Figure figure(String printed) {
    return printed == null ? null : new Figure(printed, next());
  }

  private Place next() {
    return Place.inSheet("自评表", row++, 0);
  }
}
