import type { Story } from '../../articles/index.ts'
import type { SceneName } from './scenes.ts'

/** What a drawing shows, for those who cannot see it. */
export const altTexts: Readonly<Record<SceneName, string>> = {
  steering: 'Tranh vẽ: năm người ngồi họp trước màn hình trình chiếu',
  'one-stop': 'Tranh vẽ: ba quầy tiếp nhận hồ sơ, người dân đứng trước quầy',
  'online-services': 'Tranh vẽ: màn hình điện thoại có biểu mẫu đã gửi thành công',
  digital: 'Tranh vẽ: dãy nhà trong thành phố và cột phát sóng',
  training: 'Tranh vẽ: lớp tập huấn, giảng viên đứng cạnh màn hình có biểu đồ',
  contest: 'Tranh vẽ: chiếc cúp có ngôi sao ở giữa',
  models: 'Tranh vẽ: chiếc xe lưu động trên đường giữa các đồi',
  grassroots: 'Tranh vẽ: cột loa truyền thanh giữa các ngôi nhà',
  boat: 'Tranh vẽ: chiếc tàu nhỏ trên biển, phía xa là đảo',
  doorstep: 'Tranh vẽ: công chức mang giấy tờ đến trước cửa nhà dân',
  hamlet: 'Tranh vẽ: ba nếp nhà sàn dưới chân núi',
}

const fitting: readonly (readonly [RegExp, SceneName])[] = [
  [/biển|đảo|cảng|tàu|ngư dân/i, 'boat'],
  [/tại nhà|tận nhà|đến nhà|từng nhà/i, 'doorstep'],
  [/chuyến xe/i, 'models'],
  [/thôn|bản |già làng|miền núi/i, 'hamlet'],
]

/** A model is told of in many ways, so its picture follows the story; the other topics have one of their own. */
export function sceneFor({ topic, title, summary }: Pick<Story, 'topic' | 'title' | 'summary'>): SceneName {
  if (topic !== 'models' && topic !== 'grassroots') return topic
  const [, scene] = fitting.find(([words]) => words.test(`${title} ${summary}`)) ?? []
  return scene ?? (topic === 'models' ? 'one-stop' : topic)
}
