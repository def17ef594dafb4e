package io.fuhe.desk;

import io.fuhe.desk.decision.Unfit;
import io.fuhe.desk.store.Filter;
import io.fuhe.desk.store.Filter.Facet;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** A filter as addresses write it. */
public final class FilterQuery {

  private static final String SHOW = "show";
  private static final String ALL = "all";
  private static final String WORDS = "q";

  private final Filter filter;

  /** Writes a filter as addresses do. */
  public FilterQuery(Filter filter) {
    this.filter = filter;
  }

  /** That of an address that one of these made. */
  public static FilterQuery in(String address) {
    Map<String, String> parameters = new LinkedHashMap<>();
    UriComponentsBuilder.fromUriString(address)
        .build()
        .getQueryParams()
        .toSingleValueMap()
        .forEach(
            (name, value) ->
                parameters.put(
                    name, value == null ? "" : UriUtils.decode(value, StandardCharsets.UTF_8)));
    return of(parameters);
  }

  /**
   * That of a request that acts on all that it shows: a mistyped filter must not mean everything.
   *
   * @param others what the request may say besides
   * @throws Unfit where it says anything else
   */
  public static FilterQuery alone(Map<String, String> parameters, Set<String> others) {
    Set<String> known = new HashSet<>(others);
    known.addAll(List.of(SHOW, WORDS));
    for (Facet facet : Facet.values()) {
      known.add(facet.key());
    }
    if (!known.containsAll(parameters.keySet())) {
      throw new Unfit("desk.unfit.parameters");
    }
    return of(parameters);
  }

  /**
   * That of the parameters of a request; what is no part of a filter is left aside.
   *
   * @throws Unfit where a value cannot be one of its facet
   */
  public static FilterQuery of(Map<String, String> parameters) {
    String show = parameters.getOrDefault(SHOW, "");
    if (!show.isEmpty() && !show.equals(ALL)) {
      throw new Unfit("desk.unfit.filter", SHOW, show);
    }
    Map<Facet, String> values = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      String value = parameters.get(facet.key());
      if (value != null && !value.isEmpty()) {
        values.put(facet, value);
      }
    }
    return new FilterQuery(
        new Filter(values, !ALL.equals(parameters.get(SHOW)), parameters.get(WORDS)));
  }

  public Filter filter() {
    return filter;
  }

  /** Its parameters, in a stable order. */
  public Map<String, String> parameters() {
    Map<String, String> all = new LinkedHashMap<>();
    filter.values().forEach((facet, value) -> all.put(facet.key(), value));
    if (!filter.toDo()) {
      all.put(SHOW, ALL);
    }
    if (!filter.words().isEmpty()) {
      all.put(WORDS, filter.words());
    }
    return all;
  }

  /** The address of a page with this filter and some parameters more. */
  public String at(String path, String... more) {
    Map<String, String> all = parameters();
    for (int i = 0; i < more.length; i += 2) {
      all.put(more[i], more[i + 1]);
    }
    return address(path, all);
  }

  /** The address of the list narrowed to a value of a facet, or no longer narrowed to it. */
  public String toggled(Facet facet, String value) {
    Map<String, String> all = parameters();
    if (value.equals(all.get(facet.key()))) {
      all.remove(facet.key());
    } else {
      all.put(facet.key(), value);
    }
    return address("/", all);
  }

  /** The address of the list that shows what is to do, or all. */
  public String showing(boolean toDo) {
    Map<String, String> all = parameters();
    all.remove(SHOW);
    if (!toDo) {
      all.put(SHOW, ALL);
    }
    return address("/", all);
  }

  /** Whether it is narrowed to a value of a facet. */
  public boolean has(Facet facet, String value) {
    return Optional.ofNullable(filter.values().get(facet)).filter(value::equals).isPresent();
  }

  private static String address(String path, Map<String, String> parameters) {
    MultiValueMap<String, String> all = new LinkedMultiValueMap<>();
    parameters.forEach((name, value) -> all.add(name, "{" + name + "}"));
    return UriComponentsBuilder.fromPath(path)
        .queryParams(all)
        .encode()
        .buildAndExpand(parameters)
        .toUriString();
  }
}
