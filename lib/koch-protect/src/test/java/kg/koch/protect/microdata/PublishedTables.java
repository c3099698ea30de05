package kg.koch.protect.microdata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Small tables of the literature, as columns. */
public final class PublishedTables {

  private PublishedTables() {}

  /** A column of the given texts. */
  public static CategoryColumn column(String name, String... texts) {
    return CategoryColumn.of(name, List.of(texts));
  }

  /** Columns of rows of texts between spaces; "-" is missing. */
  public static List<CategoryColumn> table(List<String> names, String... rows) {
    List<CategoryColumn> columns = new ArrayList<>();
    for (int at = 0; at < names.size(); at++) {
      int column = at;
      columns.add(
          CategoryColumn.of(
              names.get(at),
              Arrays.stream(rows)
                  .map(row -> row.split(" +")[column])
                  .map(text -> text.equals("-") ? "" : text)
                  .toList()));
    }
    return columns;
  }

  public static List<int[]> codes(List<CategoryColumn> columns) {
    return columns.stream().map(CategoryColumn::codes).toList();
  }

  /** Samarati and Sweeney (1998), Protecting privacy when disclosing information, figure 2. */
  public static List<CategoryColumn> raceAndZip() {
    return table(
        List.of("race", "zip"),
        "asian 02138",
        "asian 02139",
        "asian 02141",
        "asian 02142",
        "black 02138",
        "black 02139",
        "black 02141",
        "black 02142",
        "white 02138",
        "white 02139",
        "white 02141",
        "white 02142");
  }

  /** Sweeney (2002), k-anonymity: a model for protecting privacy, figure 2: k is 2. */
  public static List<CategoryColumn> anonymousPatients() {
    return table(
        List.of("race", "birth", "gender", "zip", "problem"),
        "black 1965 m 0214* short-breath",
        "black 1965 m 0214* chest-pain",
        "black 1965 f 0213* hypertension",
        "black 1965 f 0213* hypertension",
        "black 1964 f 0213* obesity",
        "black 1964 f 0213* chest-pain",
        "white 1964 m 0213* chest-pain",
        "white 1964 m 0213* obesity",
        "white 1964 m 0213* short-breath",
        "white 1967 m 0213* chest-pain",
        "white 1967 m 0213* chest-pain");
  }

  /** Machanavajjhala et al. (2007), l-diversity, figure 2: 4-anonymous inpatients. */
  public static List<CategoryColumn> fourAnonymous() {
    return table(
        List.of("zip", "age", "condition"),
        "130** <30 heart",
        "130** <30 heart",
        "130** <30 viral",
        "130** <30 viral",
        "1485* >=40 cancer",
        "1485* >=40 heart",
        "1485* >=40 viral",
        "1485* >=40 viral",
        "130** 3* cancer",
        "130** 3* cancer",
        "130** 3* cancer",
        "130** 3* cancer");
  }

  /** The same paper, figure 3: the same inpatients, 3-diverse. */
  public static List<CategoryColumn> threeDiverse() {
    return table(
        List.of("zip", "age", "condition"),
        "1305* <=40 heart",
        "1305* <=40 viral",
        "1305* <=40 cancer",
        "1305* <=40 cancer",
        "1485* >40 cancer",
        "1485* >40 heart",
        "1485* >40 viral",
        "1485* >40 viral",
        "1306* <=40 heart",
        "1306* <=40 viral",
        "1306* <=40 cancer",
        "1306* <=40 cancer");
  }
}
