#compdef @program@
# Completes the arguments of @line@ in zsh. Put it into a file of a directory in fpath, or load it after compinit with
#     eval "$(@line@ --completion zsh)"
# To complete the same program by another name, add
#     compdef @function@ NAME

@function@() {
    local -a keys flags
    local word=${(Q)PREFIX} previous= choice=
    @function@_tables
    if (( CURRENT > 2 )); then previous=${(Q)words[CURRENT - 1]}; fi
    case $previous in
        --*=*) ;;
        --?*)
            if @function@_flag $previous; then
                case $choice in
                    '!'*) @function@_words $choice; return ;;
                    '='*) if [[ $word != -* ]]; then @function@_words $choice; fi ;;
                esac
            elif @function@_values ${previous#--} ''; then
                return
            fi
            ;;
    esac
    case $word in
        --*=*)
            compset -P '*='
            if @function@_flag ${word%%=*}; then
                @function@_words $choice
            else
                @function@_values ${${word%%=*}#--} =
            fi
            ;;
        --*)
            @function@_flags
            if [[ $word != -- ]]; then @function@_keys -- =; fi
            ;;
        '~'*) @function@_entries ;;
        *+=*)
            compset -P '*='
            @function@_values ${${word%%=*}%+} +=
            ;;
        *=*)
            compset -P '*='
            @function@_values ${word%%=*} =
            ;;
        *) @function@_keys '' = ;;
    esac
}

@function@_tables() {
@tables@
}

# Whether the choices of a key are those of the line, or not made there.
@function@_is_open() {
    local one chosen
    local -i i
    for one in ${=1}; do
        chosen=
        for (( i = $#words; i > 1; i-- )); do
            if (( i == CURRENT )); then continue; fi
            case ${(Q)words[i]} in
                ${one%%=*}=*|--${one%%=*}=*|${one%%=*}.type=*|--${one%%=*}.type=*) chosen=${${(Q)words[i]}#*=}; break ;;
                --${one%%=*}) chosen=${(Q)words[i + 1]}; break ;;
            esac
        done
        if [[ -n $chosen && $chosen != *[^A-Za-z0-9_.-]* && $chosen != ${one#*=} ]]; then return 1; fi
    done
    return 0
}

@function@_keys() { # what comes before a key, and after it
    local -a open shown closed closed_shown
    local key conditions values doc rest
    for key conditions values doc in "${keys[@]}"; do
        if [[ $1$key != $word* ]] || ! @function@_is_open $conditions; then continue; fi
        rest=${1}${key}
        rest=${rest#$word}
        if [[ $rest == *.* ]]; then
            open+=($word${rest%%.*}.) shown+=($word${rest%%.*}.)
        elif [[ -z $2 ]]; then
            closed+=($1$key) closed_shown+=("$1$key${doc:+  -- $doc}")
        elif [[ $values == m* ]]; then
            open+=($1$key.) shown+=("$1$key.${doc:+  -- $doc}")
        else
            open+=($1$key$2) shown+=("$1$key$2${doc:+  -- $doc}")
        fi
    done
    if [[ $word == *+ ]]; then
        for key conditions values doc in "${keys[@]}"; do
            if [[ $values == l* ]]; then open+=($1$key+=) shown+=($1$key+=); fi
        done
    fi
    compadd -S '' -l -d shown -a open
    compadd -l -d closed_shown -a closed
}

@function@_entries() {
    local -a open closed
    local key conditions values doc rest
    for key conditions values doc in "${keys[@]}"; do
        if [[ "~$key" != $word* ]]; then continue; fi
        rest="~$key"
        rest=${rest#$word}
        case $values in
            m*) if [[ $rest == *.* ]]; then open+=($word${rest%%.*}.); else open+=("~$key."); fi ;;
            e*) if [[ $rest == *.* ]]; then open+=($word${rest%%.*}.); else closed+=("~$key"); fi ;;
        esac
    done
    compadd -S '' -a open
    compadd -a closed
}

@function@_values() { # a key, and the sign between it and the value; fails if there is no such key
    local key conditions values doc
    local -i found=1
    for key conditions values doc in "${keys[@]}"; do
        if [[ $key != "$1" ]] || ! @function@_is_open $conditions; then continue; fi
        found=0
        if [[ $values == f* ]]; then _files; fi
        if [[ $values != l* || $2 == += ]]; then @function@_words $values; fi
    done
    return found
}

@function@_words() { # the words on lines after the first
    local -a lines plain
    local one
    lines=("${(@f)1}")
    for one in "${(@)lines[2,-1]}"; do
        case $one in
            @file) _files ;;
            @key) word=${(Q)PREFIX}; @function@_keys '' '' ;;
            *) plain+=("$one") ;;
        esac
    done
    compadd -a plain
}

@function@_flag() { # leaves what is known of a flag's value in choice
    local flag values doc
    for flag values doc in "${flags[@]}"; do
        if [[ $flag == "$1" ]]; then
            choice=$values
            return 0
        fi
    done
    return 1
}

@function@_flags() {
    local -a names shown open
    local flag values doc
    for flag values doc in "${flags[@]}"; do
        names+=($flag) shown+=("$flag${doc:+  -- $doc}")
        if [[ $values == '='* ]]; then open+=($flag=); fi
    done
    compadd -l -d shown -a names
    compadd -S '' -a open
}

if [[ ${funcstack[1]} == _* ]]; then
    @function@ "$@"
elif (( $+functions[compdef] )); then
    compdef @function@ @program@
fi
