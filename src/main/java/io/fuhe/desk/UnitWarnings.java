package io.fuhe.desk;

import io.fuhe.desk.store.KnownUnits;
import io.fuhe.desk.store.KnownUnits.Unknown;
import io.fuhe.i18n.Messages;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Warns whoever gives somebody units that nothing is known of: they would see nothing. */
public final class UnitWarnings {

  private final KnownUnits known;

  public UnitWarnings(JdbcClient db) {
    this.known = new KnownUnits(db);
  }

  /** A sentence for each such name. */
  public List<String> of(String member, Collection<String> units, Messages messages) {
    return known.unknown(units).stream().map(each -> sentence(member, each, messages)).toList();
  }

  private static String sentence(String member, Unknown unit, Messages messages) {
    String said = messages.get("desk.user.unknownUnit", unit.name(), member);
    return unit.like().isEmpty()
        ? said
        : said
            + messages.get(
                "desk.user.unitLike", String.join(messages.get("desk.user.unitAnd"), unit.like()));
  }
}
