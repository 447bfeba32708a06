package vn.hocvuso.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.hocvuso.shared.DomainException.Kind;
import vn.hocvuso.shared.FieldFault;
import vn.hocvuso.shared.InvalidInput;

/** The places that a scope may name. */
@Component
public class ScopePlaces {

    private final PlaceCodeMapper mapper;

    ScopePlaces(PlaceCodeMapper mapper) {
        this.mapper = mapper;
    }

    /** The places of a commune that the caller administers. */
    public PlaceNames offered(Caller caller, String commune) {
        caller.mustAdminister(commune);
        return names(commune);
    }

    /** The places of communes, by the code of the commune. */
    public Map<String, PlaceNames> named(Set<String> communes) {
        return communes.stream().collect(Collectors.toMap(Function.identity(), this::names));
    }

    private PlaceNames names(String commune) {
        String name = mapper.commune(commune).map(PlaceName::name).orElse(commune);
        return new PlaceNames(name, mapper.villages(commune), mapper.organisations(commune));
    }

    void mustExist(List<ScopePart> scope) {
        List<FieldFault> faults = scope.stream()
                .map(this::fault)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        if (!faults.isEmpty()) {
            throw new InvalidInput(Kind.UNPROCESSABLE, faults);
        }
    }

    private Optional<FieldFault> fault(ScopePart part) {
        String commune = part.communeCode();
        if (commune == null) {
            return Optional.empty();
        }
        if (!mapper.communeExists(commune)) {
            return fault("COMMUNE_UNKNOWN", commune);
        }
        String village = part.villageCode();
        if (village != null && !mapper.villageExists(commune, village)) {
            return fault("VILLAGE_UNKNOWN", village);
        }
        String organisation = part.organisationCode();
        if (organisation != null && !mapper.organisationExists(commune, organisation)) {
            return fault("ORGANISATION_UNKNOWN", organisation);
        }
        return Optional.empty();
    }

    private static Optional<FieldFault> fault(String code, String found) {
        return Optional.of(new FieldFault("scopes", code, found));
    }
}
