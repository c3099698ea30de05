package kg.koch.app.command;

import kg.koch.measure.repair.Repair;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Names of repairs in small letters. */
final class RepairName implements ITypeConverter<Repair> {

  @Override
  public Repair convert(String name) {
    try {
      return Repair.of(name);
    } catch (IllegalArgumentException other) {
      throw new TypeConversionException(String.valueOf(other.getMessage()));
    }
  }
}
