package kg.koch.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kg.koch.catalog.SourceLayout.Field;
import kg.koch.catalog.SourceLayout.FieldType;

/**
 * What stands on one side of a {@link Comparison}: a field, a constant, or something calculated
 * from them.
 */
public sealed interface Operand {

  /** What a side's value is; only values of one kind are compared. */
  enum Kind {
    NUMBER,
    /** A day of the calendar. */
    DAY,
    /** A day and its time, to the second; beside a DAY it stands for its day. */
    MOMENT,
    TEXT,
    PIN
  }

  Kind kind();

  /** The fields it is calculated from, in the order they are written. */
  Stream<Field> fields();

  record FieldValue(Field field) implements Operand {

    @Override
    public Kind kind() {
      return switch (field.type()) {
        case PIN -> Kind.PIN;
        case TEXT, CODE -> Kind.TEXT;
        case DATE -> Kind.DAY;
        case TIMESTAMP -> Kind.MOMENT;
        case INTEGER, DECIMAL -> Kind.NUMBER;
      };
    }

    @Override
    public Stream<Field> fields() {
      return Stream.of(field);
    }
  }

  record NumberConstant(BigDecimal number) implements Operand {

    @Override
    public Kind kind() {
      return Kind.NUMBER;
    }

    @Override
    public Stream<Field> fields() {
      return Stream.of();
    }
  }

  record DayConstant(LocalDate day) implements Operand {

    @Override
    public Kind kind() {
      return Kind.DAY;
    }

    @Override
    public Stream<Field> fields() {
      return Stream.of();
    }
  }

  record TextConstant(String text) implements Operand {

    @Override
    public Kind kind() {
      return Kind.TEXT;
    }

    @Override
    public Stream<Field> fields() {
      return Stream.of();
    }
  }

  /** Days from the first to the last; negative if the last is earlier. */
  record DaysBetween(Operand first, Operand last) implements Operand {

    @Override
    public Kind kind() {
      return Kind.NUMBER;
    }

    @Override
    public Stream<Field> fields() {
      return Stream.concat(first.fields(), last.fields());
    }
  }

  /** Completed years of age on a day; negative before birth. */
  record AgeOn(Operand birth, Operand day) implements Operand {

    @Override
    public Kind kind() {
      return Kind.NUMBER;
    }

    @Override
    public Stream<Field> fields() {
      return Stream.concat(birth.fields(), day.fields());
    }
  }

  /** Characters of a text. */
  record Length(FieldValue text) implements Operand {

    @Override
    public Kind kind() {
      return Kind.NUMBER;
    }

    @Override
    public Stream<Field> fields() {
      return text.fields();
    }
  }

  /** Numbers added up; or a day, then days added to it. */
  record Sum(List<Term> terms) implements Operand {

    public Sum {
      terms = List.copyOf(terms);
    }

    @Override
    public Kind kind() {
      return terms.get(0).operand().kind() == Kind.NUMBER ? Kind.NUMBER : Kind.DAY;
    }

    @Override
    public Stream<Field> fields() {
      return terms.stream().flatMap(term -> term.operand().fields());
    }
  }

  /**
   * @param subtracted true if it is taken away
   */
  record Term(boolean subtracted, Operand operand) {}

  /** Constants of one kind, to look a value up in. */
  record Choices(List<Operand> constants) implements Operand {

    public Choices {
      constants = List.copyOf(constants);
    }

    @Override
    public Kind kind() {
      return constants.get(0).kind();
    }

    @Override
    public Stream<Field> fields() {
      return Stream.of();
    }
  }

  /** True if it has digits after the point, so that all it is compared with is counted in them. */
  default boolean hasDecimals() {
    if (this instanceof NumberConstant constant) {
      return constant.number().scale() > 0;
    }
    if (this instanceof Choices choices) {
      return choices.constants().stream().anyMatch(Operand::hasDecimals);
    }
    if (this instanceof Sum sum) {
      return sum.terms().stream().anyMatch(term -> term.operand().hasDecimals());
    }
    return this instanceof FieldValue value && value.field().type() == FieldType.DECIMAL;
  }
}
