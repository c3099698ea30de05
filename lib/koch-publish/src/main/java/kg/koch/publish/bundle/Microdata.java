package kg.koch.publish.bundle;

import java.util.List;
import java.util.Optional;
import kg.koch.publish.bundle.TableMetadata.Term;
import org.jspecify.annotations.Nullable;

/**
 * Files of records that researchers may ask for: what is in them and on which terms, kept as
 * microdata.json. A release without any has no such file, and never holds the records themselves.
 */
public record Microdata(List<Entry> files) {

  public static final Microdata NONE = new Microdata(List.of());

  public Microdata {
    files = List.copyOf(files);
  }

  /** The entry of that name. */
  public Optional<Entry> find(String id) {
    return files.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /**
   * A file of records.
   *
   * @param access LICENSED or PUBLIC
   * @param alike every record looks like at least so many by what others may know of a person
   * @param terms a reader agrees to
   * @param contact address a request is sent to
   */
  public record Entry(
      String id,
      String version,
      Text title,
      Text about,
      Text universe,
      String period,
      String access,
      int alike,
      TableMetadata.Source source,
      List<Variable> variables,
      List<Text> terms,
      String contact) {

    public Entry {
      variables = List.copyOf(variables);
      terms = List.copyOf(terms);
    }
  }

  /**
   * A column.
   *
   * @param type TEXT, CODE, DATE, TIMESTAMP, INTEGER or DECIMAL
   * @param coarser how it was made coarser; null: as the source has it
   * @param codes what its values mean; empty where they are no codes, or joined
   */
  public record Variable(
      String name, Text label, String type, @Nullable Text coarser, List<Term> codes) {

    public Variable {
      codes = List.copyOf(codes);
    }
  }
}
