package kg.koch.publish.sdmx.structure;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kg.koch.publish.bundle.Text;
import kg.koch.publish.sdmx.SdmxNames;
import org.jspecify.annotations.Nullable;

/**
 * What a table's data are made of: dimensions in the order of the key, the time last, then the
 * measure and the attributes.
 */
public record DataStructure(
    Identity identity, Text name, Text description, List<Component> components)
    implements Artefact {

  public DataStructure {
    components = List.copyOf(components);
  }

  /** What a component is, and for attributes what they are said of. */
  public enum Role {
    DIMENSION,
    TIME_DIMENSION,
    MEASURE,
    /** Said of all data of the dataflow. */
    DATAFLOW_ATTRIBUTE,
    OBSERVATION_ATTRIBUTE;

    public boolean isAttribute() {
      return this == DATAFLOW_ATTRIBUTE || this == OBSERVATION_ATTRIBUTE;
    }
  }

  /**
   * One of them.
   *
   * @param concept the concept of the concept scheme that it is
   * @param codeList its codes; null if it is not coded
   * @param textType the type of its values if it is not coded, as SDMX names it
   * @param mandatory whether data without it are not accepted; of attributes
   */
  public record Component(
      Role role,
      String id,
      String concept,
      @Nullable Identity codeList,
      TextType textType,
      boolean mandatory) {}

  public List<Component> of(Role... roles) {
    List<Role> wanted = Arrays.asList(roles);
    return components.stream().filter(one -> wanted.contains(one.role())).toList();
  }

  /** Dimensions in the order of the key, the time last. */
  public List<Component> dimensions() {
    return of(Role.DIMENSION, Role.TIME_DIMENSION);
  }

  public List<Component> attributes() {
    return of(Role.OBSERVATION_ATTRIBUTE, Role.DATAFLOW_ATTRIBUTE);
  }

  @Override
  public List<Identity> references() {
    Stream<Identity> lists =
        components.stream().map(Component::codeList).filter(Objects::nonNull).distinct();
    return Stream.concat(Stream.of(concepts()), lists).toList();
  }

  static Identity concepts() {
    return Identity.of(kg.koch.publish.sdmx.SdmxClass.CONCEPT_SCHEME, SdmxNames.CONCEPT_SCHEME);
  }
}
