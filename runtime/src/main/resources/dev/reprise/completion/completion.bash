# Completes the arguments of @line@ in bash, 3.2 or later. Load it with
#     eval "$(@line@ --completion bash)"
# To complete the same program by another name, add
#     complete -o nospace -F @function@ NAME

@function@() {
    local keys flags words word previous quote cut seen choice chosen
    COMPREPLY=()
    @function@_tables
    @function@_split
    local last=$((${#words[@]} - 1))
    word=${words[last]} previous=
    if [ "$last" -gt 1 ]; then previous=${words[last - 1]}; fi
    case $previous in
        --*=*) ;;
        --*)
            if @function@_flag "$previous"; then
                case $choice in
                    '!'*) @function@_flag_values ''; return ;;
                    '='*) case $word in -*) ;; *) @function@_flag_values '' ;; esac ;;
                esac
            elif [ "$previous" != -- ]; then
                @function@_values "${previous#--}" ''
                if [ -n "$choice" ]; then return; fi
            fi
            ;;
    esac
    case $word in
        --*=*)
            if @function@_flag "${word%%=*}"; then
                @function@_flag_values "${word%%=*}="
            else
                choice=${word%%=*}
                @function@_values "${choice#--}" "$choice="
            fi
            ;;
        --*)
            @function@_flags
            if [ "$word" != -- ]; then @function@_keys -- =; fi
            ;;
        '~'*) @function@_entries ;;
        *=*)
            choice=${word%%=*}
            @function@_values "${choice%+}" "$choice="
            ;;
        *) @function@_keys '' = ;;
    esac
}

@function@_tables() {
@tables@
}

# Takes the line apart as the shell does: words, the one at the cursor last; quote, if it is open; cut, the part of the
# last word that readline leaves alone, since it takes what follows for a word of its own.
@function@_split() {
    local text=${COMP_LINE:0:COMP_POINT} after=${COMP_LINE:COMP_POINT} i c word='' begun='' n=0
    words=() quote='' cut=0
    for ((i = 0; i < ${#text}; i++)); do
        c=${text:i:1}
        if [ -n "$quote" ]; then
            if [ "$c" = "$quote" ]; then
                quote=
            elif [ "$quote" = '"' ] && [ "$c" = "\\" ]; then
                i=$((i + 1))
                word=$word${text:i:1}
            else
                word=$word$c
            fi
            continue
        fi
        case $c in
            "\\")
                i=$((i + 1))
                word=$word${text:i:1} begun=yes
                ;;
            "'" | '"') quote=$c begun=yes cut=${#word} ;;
            ' ' | $'\t' | $'\n')
                if [ -n "$begun" ]; then words[n]=$word n=$((n + 1)); fi
                word='' begun='' cut=0
                ;;
            *)
                word=$word$c begun=yes
                case $COMP_WORDBREAKS in *"$c"*) cut=${#word} ;; esac
                ;;
        esac
    done
    # What stands after the cursor counts for what was chosen, all but the rest of this word.
    case $after in *' '*) for c in ${after#* }; do words[n]=$c n=$((n + 1)); done ;; esac
    words[n]=$word
}

@function@_add() { # a candidate, and what comes after it
    case $1 in "$word"*) ;; *) return ;; esac
    case $seen in *$'\n'"$1"$'\n'*) return ;; esac
    seen=${seen:-$'\n'}$1$'\n'
    local text=${1:cut} tilde=
    case $text in '~'*) tilde='~' text=${text#'~'} ;; esac
    if [ -z "$quote" ]; then
        case $text in *[!A-Za-z0-9_.,=:/@%+-]*) printf -v text %q "$text" ;; esac
        text=$text$2
    fi
    COMPREPLY[${#COMPREPLY[@]}]=$tilde$text
}

# Whether the choices of a key are those of the line, or not made there.
@function@_is_open() {
    local one path i
    for one in $1; do
        path=${one%%=*} chosen=
        for ((i = ${#words[@]} - 2; i > 0; i--)); do
            case ${words[i]} in
                "$path="* | "--$path="* | "$path.type="* | "--$path.type="*) chosen=${words[i]#*=}; break ;;
                "--$path") chosen=${words[i + 1]}; break ;;
            esac
        done
        case $chosen in
            '' | *[!A-Za-z0-9_.-]*) ;;
            "${one#*=}") ;;
            *) return 1 ;;
        esac
    done
}

@function@_keys() { # what comes before a key, and after it
    local i path rest conditions='' open=yes
    for ((i = 0; i < ${#keys[@]}; i += 3)); do
        path=$1${keys[i]}
        case $path in "$word"*) ;; *) continue ;; esac
        if [ "${keys[i + 1]}" != "$conditions" ]; then
            conditions=${keys[i + 1]}
            open=; if @function@_is_open "$conditions"; then open=yes; fi
        fi
        if [ -z "$open" ]; then continue; fi
        rest=${path:${#word}}
        case $rest in
            *.*) @function@_add "$word${rest%%.*}." '' ;;
            *) case ${keys[i + 2]} in
                m*) if [ -n "$2" ]; then @function@_add "$path." ''; else @function@_add "$path" ' '; fi ;;
                *) if [ -n "$2" ]; then @function@_add "$path$2" ''; else @function@_add "$path" ' '; fi ;;
            esac ;;
        esac
    done
    # A list grows with +=, once somebody begins to say so.
    case $word in *+) for ((i = 0; i < ${#keys[@]}; i += 3)); do
        case ${keys[i + 2]} in l*) @function@_add "$1${keys[i]}+=" '' ;; esac
    done ;; esac
}

@function@_entries() {
    local i path rest
    for ((i = 0; i < ${#keys[@]}; i += 3)); do
        path="~${keys[i]}"
        case $path in "$word"*) ;; *) continue ;; esac
        rest=${path:${#word}}
        case ${keys[i + 2]} in
            m*) path=$path. ;;
            e*) ;;
            *) continue ;;
        esac
        case $rest in
            *.*) @function@_add "$word${rest%%.*}." '' ;;
            *) case $path in *.) @function@_add "$path" '' ;; *) @function@_add "$path" ' ' ;; esac ;;
        esac
    done
}

@function@_values() { # a key, and what the value stands after; choice is empty if there is no such key
    local i name conditions='' open=yes found=
    for ((i = 0; i < ${#keys[@]}; i += 3)); do
        if [ "${keys[i]}" != "$1" ]; then continue; fi
        if ! @function@_is_open "${keys[i + 1]}"; then continue; fi
        found=yes
        case ${keys[i + 2]} in
            f*) @function@_files "$2" ;;
            l*) case $2 in *+=) ;; *) continue ;; esac ;;
        esac
        @function@_words "$2" "${keys[i + 2]}"
    done
    choice=$found
}

@function@_words() { # what they stand after, and the words on lines after the first
    local rest=$2 one
    while [ "$rest" != "${rest#*$'\n'}" ]; do
        rest=${rest#*$'\n'}
        one=${rest%%$'\n'*}
        case $one in
            @file) @function@_files "$1" ;;
            @key) @function@_keys "$1" '' ;;
            *) @function@_add "$1$one" ' ' ;;
        esac
    done
}

@function@_files() {
    local typed=${word:${#1}} home='' one
    case $typed in '~/'*) home=$HOME typed=$HOME/${typed#'~/'} ;; esac
    while IFS= read -r one; do
        if [ -d "$one" ]; then
            if [ -n "$home" ]; then one="~${one#"$home"}"; fi
            @function@_add "$1$one/" ''
        else
            if [ -n "$home" ]; then one="~${one#"$home"}"; fi
            @function@_add "$1$one" ' '
        fi
    done < <(compgen -f -- "$typed")
}

@function@_flag() { # leaves what is known of a flag's value in choice
    local i
    for ((i = 0; i < ${#flags[@]}; i += 2)); do
        if [ "${flags[i]}" = "$1" ]; then
            choice=${flags[i + 1]}
            return 0
        fi
    done
    return 1
}

@function@_flags() {
    local i
    for ((i = 0; i < ${#flags[@]}; i += 2)); do
        @function@_add "${flags[i]}" ' '
        case ${flags[i + 1]} in '='*) @function@_add "${flags[i]}=" '' ;; esac
    done
}

@function@_flag_values() {
    @function@_words "$1" "$choice"
}

complete -o nospace -F @function@ @program@
