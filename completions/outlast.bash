# Lets bash complete outlast; printed by `outlast completion bash`.

_outlast_files() {
  local file
  while IFS= read -r file; do
    if [[ -z $2 || -d $file || $file == *."$2" ]]; then COMPREPLY+=("$file"); fi
  done < <(compgen -f -- "$1")
  compopt -o filenames 2>/dev/null
}

_outlast() {
  local words=() glue='' word i last brief
  # Bash takes `=` for a word of its own; here it is part of one.
  for ((i = 1; i <= COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]}
    if [[ $word == '=' || $glue == '=' ]] && ((${#words[@]} > 0)); then
      words[${#words[@]} - 1]+=$word
    else
      words+=("$word")
    fi
    glue=$word
  done
  last=${COMP_WORDS[COMP_CWORD]}
  if [[ $last == '=' ]]; then last=''; fi
  word=${words[${#words[@]} - 1]}
  local before=${word%"$last"}

  COMPREPLY=()
  while IFS=$'\t' read -r word brief; do
    if [[ $word == :files ]]; then
      _outlast_files "$last" "$brief"
    else
      COMPREPLY+=("${word#"$before"}")
    fi
  done < <("$1" __complete "${words[@]}" 2>/dev/null)
}

complete -F _outlast outlast
