package kg.koch.measure.stay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Every place an event can name, as numbers: first the areas of the country, then the countries of
 * the world. A place that is not known is {@link #NOWHERE}.
 */
public final class Places {

  /** The number of a place that is not known. */
  public static final int NOWHERE = -1;

  private final List<String> areas;
  private final List<String> countries;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final int home;

  /**
   * @param areas codes of the statistical committee: KG, KG05, KG05236
   * @param countries ISO 3166 alpha-3
   * @param home the country measured, one of the countries
   */
  public Places(List<String> areas, List<String> countries, String home) {
    this.areas = List.copyOf(areas);
    this.countries = List.copyOf(countries);
    this.areas.forEach(code -> numbers.put(code, numbers.size()));
    this.countries.forEach(code -> numbers.put(code, numbers.size()));
    if (numbers.size() != areas.size() + countries.size()) {
      throw new IllegalArgumentException("Expected each area and country once; got one twice");
    }
    this.home = number(home);
    if (!isCountry(this.home)) {
      throw new IllegalArgumentException("Expected a country to measure; got '" + home + "'");
    }
  }

  public int size() {
    return areas.size() + countries.size();
  }

  public String code(int place) {
    return place < areas.size() ? areas.get(place) : countries.get(place - areas.size());
  }

  /** The number of the code, or {@link #NOWHERE}. */
  public int number(String code) {
    return numbers.getOrDefault(code, NOWHERE);
  }

  /** The country measured. */
  public int home() {
    return home;
  }

  public boolean isArea(int place) {
    return place >= 0 && place < areas.size();
  }

  public boolean isCountry(int place) {
    return place >= areas.size();
  }

  public boolean isAbroad(int place) {
    return isCountry(place) && place != home;
  }
}
