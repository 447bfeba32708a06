package vn.hocvuso.imports.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.hocvuso.facts.Effect;
import vn.hocvuso.facts.Fields;
import vn.hocvuso.facts.Origin;
import vn.hocvuso.imports.FileStore;
import vn.hocvuso.imports.Import;
import vn.hocvuso.imports.ImportKind;
import vn.hocvuso.imports.ImportRows;
import vn.hocvuso.imports.ProblemCode;
import vn.hocvuso.imports.format.Field;
import vn.hocvuso.imports.format.FileRecord;
import vn.hocvuso.imports.format.Layout;
import vn.hocvuso.imports.format.Vocabulary;
import vn.hocvuso.place.PlaceNames;
import vn.hocvuso.place.PlaceSaid;
import vn.hocvuso.place.Village;
import vn.hocvuso.place.Villages;
import vn.hocvuso.roster.Phone;
import vn.hocvuso.roster.Team;
import vn.hocvuso.roster.TeamMember;
import vn.hocvuso.roster.TeamRole;
import vn.hocvuso.roster.Teams;

/** Files of teams: a row for each member. */
@Component
class TeamWork implements KindWork {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PERSON = 120;
    private static final int LONGEST_NUMBER = 60;

    private final Teams teams;
    private final Villages villages;
    private final SaidRows rows;
    private final FileStore files;

    TeamWork(Teams teams, Villages villages, SaidRows rows, FileStore files) {
        this.teams = teams;
        this.villages = villages;
        this.rows = rows;
        this.files = files;
    }

    @Override
    public Set<ImportKind> kinds() {
        return Set.of(ImportKind.TEAMS);
    }

    @Override
    public Optional<String> missing(Layout layout, Import job) {
        if (!layout.has(Field.CODE)) {
            return Optional.of("COLUMN_CODE_MISSING");
        }
        boolean named = layout.has(Field.NAME) && layout.has(Field.FULL_NAME);
        return named ? Optional.empty() : Optional.of("COLUMN_NAME_MISSING");
    }

    @Override
    public List<SaidRow> stage(Job job, int slice, List<FileRecord> records) {
        List<SaidRow> read = read(job, records);
        rows.stage(job, slice, read);
        return read;
    }

    @Override
    public Map<Effect, Integer> apply(Job job, int slice, List<FileRecord> records) {
        List<SaidRow> accepted = rows.usable(job, rows.accepted(job, slice, read(job, records)));
        List<Effect> effects = teams.tell(
                job.commune(),
                Origin.file(job.id(), job.data().createdBy()),
                accepted.stream()
                        .map(row -> new PlaceSaid(String.valueOf(row.code()), row.line(), row.fields()))
                        .toList());
        List<ImportRows.Done> done = new ArrayList<>();
        for (int index = 0; index < effects.size(); index++) {
            done.add(new ImportRows.Done(accepted.get(index).line(), effects.get(index), null));
        }
        return rows.did(job, done);
    }

    @Override
    public void withdraw(Job job, int slice) {
        files.lines(job.id(), slice).ifPresent(lines -> teams.withdraw(job.commune(), job.id(), lines));
        rows.undid(job, slice);
    }

    private List<SaidRow> read(Job job, List<FileRecord> records) {
        PlaceNames<Village> names = villages.names(job.commune());
        return records.stream()
                .map(record -> row(job, new RowCells(record, job), names))
                .toList();
    }

    private static SaidRow row(Job job, RowCells cells, PlaceNames<Village> names) {
        if (cells.holdsNoData(Field.CODE, Field.NAME)) {
            return SaidRow.skipped(cells);
        }
        String code = cells.code();
        Fields.Builder said = Fields.said().say(Team.NAME, cells.name(LONGEST_NAME));
        if (cells.has(Field.VILLAGE)) {
            said.sayList(Team.VILLAGES, cells.villages(Field.VILLAGE, names, null));
        }
        if (cells.has(Field.DECISION_NO)) {
            said.say(Team.DECISION_NO, cells.fitting(Field.DECISION_NO, LONGEST_NUMBER));
        }
        cells.day(Field.DECIDED_ON, ProblemCode.BAD_DATE).ifPresent(day -> said.say(Team.DECIDED_ON, day));
        member(cells).ifPresent(member -> member.sayIn(said));
        return new SaidRow(cells, false, job.commune(), code, null, said.build());
    }

    private static Optional<TeamMember> member(RowCells cells) {
        if (!cells.has(Field.FULL_NAME)) {
            return Optional.empty();
        }
        TeamRole role = cells.word(Field.ROLE, Vocabulary.TEAM_ROLE, ProblemCode.UNKNOWN_ROLE)
                .orElse(TeamRole.MEMBER);
        LocalDate from = cells.day(Field.FROM, ProblemCode.BAD_DATE).orElse(null);
        LocalDate to = cells.day(Field.TO, ProblemCode.BAD_DATE).orElse(null);
        if (from != null && to != null && to.isBefore(from)) {
            cells.problem(ProblemCode.MEMBERSHIP_ENDS_BEFORE_BEGIN, Field.TO);
        }
        return Optional.of(new TeamMember(
                cells.fitting(Field.FULL_NAME, LONGEST_PERSON),
                role,
                cells.read(Field.PHONE, Phone::read, ProblemCode.BAD_PHONE)
                        .map(Phone::digits)
                        .orElse(null),
                cells.has(Field.UNIT) ? cells.fitting(Field.UNIT, LONGEST_NAME) : null,
                from,
                to,
                cells.has(Field.ACCOUNT) ? cells.fitting(Field.ACCOUNT, LONGEST_NUMBER) : null));
    }
}
