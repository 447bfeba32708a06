package vn.hocvuso.access;

import java.util.List;
import java.util.stream.Stream;

/** A commune's name and those of its places. */
public record PlaceNames(String commune, List<PlaceName> villages, List<PlaceName> organisations) {

    public static final PlaceNames NONE = new PlaceNames("", List.of(), List.of());

    public PlaceNames {
        villages = List.copyOf(villages);
        organisations = List.copyOf(organisations);
    }

    /** Names of what a part of a scope sees; of the whole commune, none. */
    public Stream<String> of(ScopePart part) {
        return Stream.concat(
                villages.stream()
                        .filter(place -> place.code().equals(part.villageCode()))
                        .map(PlaceName::name),
                organisations.stream()
                        .filter(place -> place.code().equals(part.organisationCode()))
                        .map(PlaceName::name));
    }
}
