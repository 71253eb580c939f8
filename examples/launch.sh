# Sourced by the scripts beside it, with $home set to their directory: builds the examples when they are older than
# their sources, makes a class-data archive for each Java and program, and starts the program in place of the shell.

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
target=$home/target
# JDK 22 to 24 tell whether there is a terminal only with this console.
options=(-Djdk.console=java.base)

sources() {
    local project=$home/..
    printf '%s\n' "$project/pom.xml"
    local module
    for module in runtime processor examples; do
        printf '%s\n' "$project/$module/pom.xml" "$project/$module/src/main"
    done
}

is_stale() {
    [ ! -e "$target/built" ] && return 0
    local list
    mapfile -t list < <(sources)
    [ -n "$(find "${list[@]}" -newer "$target/built" -print -quit)" ]
}

build() {
    echo "building the examples ..." >&2
    local log
    log=$(mktemp)
    if ! (cd "$home/.." && mvn -B -q -DskipTests -Dspotless.check.skip -Dinvoker.skip -pl runtime,processor,examples package) \
        > "$log" 2>&1; then
        cat "$log" >&2
        rm -f "$log"
        echo "the build failed; its output is above" >&2
        exit 70
    fi
    rm -f "$log" "$target"/*.jsa
    touch "$target/built"
}

# The archive is tied to this Java and this class path; java passes over one that does not fit.
archive() {
    local binary
    binary=$(readlink -f "$(command -v "$java")")
    echo "$target/${1##*.}-$(stat -c '%n %Y' "$binary" | cksum | cut -d' ' -f1).jsa"
}

make_archive() {
    local scratch
    scratch=$(mktemp -d)
    if (cd "$scratch" && "$java" -XX:ArchiveClassesAtExit="$scratch/archive" "${options[@]}" -cp "$class_path" "$1") \
        > /dev/null 2>&1; then
        mv "$scratch/archive" "$2"
    fi
    rm -rf "$scratch"
}

launch() {
    local main=$1
    shift
    if is_stale; then
        build
    fi
    class_path=$(printf '%s:' "$target"/reprise-examples-*.jar "$target"/lib/*.jar)
    local jsa
    jsa=$(archive "$main")
    [ -e "$jsa" ] || make_archive "$main" "$jsa"
    exec "$java" -XX:SharedArchiveFile="$jsa" -Xshare:auto -Xlog:disable -Xlog:all=error:stderr \
        "${options[@]}" -cp "$class_path" "$main" "$@"
}
