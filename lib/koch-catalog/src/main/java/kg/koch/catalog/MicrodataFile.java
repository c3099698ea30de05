package kg.koch.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of records that were made anonymous and may be given to researchers, as it is declared:
 * what is in it and on which terms. The file itself is made by {@code ./koch protect microdata} and
 * is never part of a release.
 *
 * <p>Not checked: that a file was made as declared.
 *
 * @param id such as household-survey-2025
 * @param source whose records it holds
 * @param about what it is of, for whom
 * @param universe whom the records stand for
 * @param period they are of
 * @param access who may have it
 * @param alike every record looks like at least so many, itself included, by what others may know
 *     of a person
 * @param terms a reader agrees to, one after another
 * @param contact address a request is sent to
 */
public record MicrodataFile(
    String id,
    String version,
    String source,
    Label title,
    Label about,
    Label universe,
    String period,
    Access access,
    int alike,
    List<Variable> variables,
    List<Label> terms,
    String contact) {

  public MicrodataFile {
    variables = List.copyOf(variables);
    terms = List.copyOf(terms);
  }

  /** Who may have the file. */
  public enum Access {
    /** Researchers whose request is approved, for the purpose they named. */
    LICENSED,
    /** Everybody who agrees to the terms. */
    PUBLIC
  }

  /**
   * A column.
   *
   * @param field of the source
   * @param coarser how it was made coarser; null: as the source has it
   */
  public record Variable(String field, @Nullable Label coarser) {}
}
