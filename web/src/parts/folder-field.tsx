import { useId } from 'preact/hooks'
import { say } from '../words/index.ts'

interface FolderFieldProps {
  readonly folder: string
  readonly known: readonly string[]
  readonly onChange: (folder: string) => void
}

/** A folder, one inside another with ` / ` between; those there are, are offered. */
export function FolderField({ folder, known, onChange }: FolderFieldProps) {
  const id = useId()
  return (
    <label class="field">
      {say('folder')}
      <input list={id} value={folder} placeholder={say('folderHint')} onInput={(event) => onChange(event.currentTarget.value)} />
      <datalist id={id}>{known.map((name) => <option key={name} value={name} />)}</datalist>
    </label>
  )
}
