package kg.koch.portal.profile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kg.koch.publish.bundle.Text;
import org.jspecify.annotations.Nullable;

/**
 * What the report says and from which cells, without a number.
 *
 * @param title of the report, without its year
 * @param lead what the report is and how to read it
 */
public record ProfileTemplate(Text title, Text lead, List<Chapter> chapters) {

  public ProfileTemplate {
    chapters = List.copyOf(chapters);
  }

  /**
   * @param id names the chapter in addresses
   */
  public record Chapter(String id, Text title, List<Block> blocks) {

    public Chapter {
      blocks = List.copyOf(blocks);
    }
  }

  /** One thing after another in a chapter. */
  public sealed interface Block {}

  /**
   * A sentence with places for figures: {@code {name}} the figure, {@code {name.label}} the code it
   * was found under, {@code {name.period}} its period, {@code {name:more|less|as much}} words by
   * its sign; {@code {year}}, {@code {opening}} and {@code {closing}} are the report's own.
   */
  public record Sentence(Text text, Map<String, Binding> figures) implements Block {

    public Sentence {
      figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }
  }

  /** How a figure follows from the cell it is bound to. */
  public enum Way {
    /** The cell itself. */
    VALUE,
    /** The cell less another of the same table. */
    MINUS,
    /** The cell in per cent of another of the same table. */
    SHARE,
    /** What the cell is more than another of the same table, in per cent of that one. */
    CHANGE
  }

  /**
   * A figure and where it stands.
   *
   * @param cell codes by dimension; a dimension not named stands at its total, of several codes of
   *     a dimension the sum is taken
   * @param other the codes in which the other cell differs; empty for a cell alone
   * @param among the dimension whose codes are put in order, greatest first; null: none
   * @param least true if the least comes first
   * @param rank the place in that order, from 1
   */
  public record Binding(
      String table,
      Map<String, List<String>> cell,
      Way way,
      Map<String, List<String>> other,
      @Nullable String among,
      boolean least,
      int rank) {

    public Binding {
      cell = Collections.unmodifiableMap(new LinkedHashMap<>(cell));
      other = Collections.unmodifiableMap(new LinkedHashMap<>(other));
    }
  }

  /**
   * A drawing of one table, with its figures as a table below it.
   *
   * @param lines true for lines over time, false for bars
   * @param along the dimension along the lines or of the bars
   * @param series the dimension of the lines; null for one line, and for bars
   */
  public record Chart(
      boolean lines,
      Text title,
      String table,
      Map<String, List<String>> cell,
      String along,
      @Nullable String series)
      implements Block {

    public Chart {
      cell = Collections.unmodifiableMap(new LinkedHashMap<>(cell));
    }
  }

  /** Figures of one table in rows and columns. */
  public record Table(
      Text title, String table, Map<String, List<String>> cell, String rows, String columns)
      implements Block {

    public Table {
      cell = Collections.unmodifiableMap(new LinkedHashMap<>(cell));
    }
  }

  /** What the release says of itself. */
  public enum Listing implements Block {
    /** Sources and what of them was used. */
    SOURCES,
    /** Tables the country needs and the release lacks. */
    GAPS,
    /** Why the figures of two sources of departures differ. */
    DIFFERENCES,
    /** Methods and the tables made by them. */
    METHODS,
    /** All tables of the release. */
    TABLES,
    /** The signs beside figures. */
    SIGNS
  }
}
