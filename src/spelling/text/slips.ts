// Wrong words that official texts often have, with the right ones. Only what is never right stands here.
// source: Hoàng Phê (ed.), Từ điển chính tả; Từ điển tiếng Việt (Viện Ngôn ngữ học).

const said = `sáng lạn=xán lạn|sáng lạng=xán lạn|xán lạng=xán lạn|bổ xung=bổ sung|xử dụng=sử dụng|sử lý=xử lý|xữ lý=xử lý|sử lí=xử lí
suất sắc=xuất sắc|xuất xắc=xuất sắc|suất xắc=xuất sắc|sát nhập=sáp nhập|tựu chung=tựu trung|thăm quan=tham quan
vô hình chung=vô hình trung|đọc giả=độc giả|chuẩn đoán=chẩn đoán|sơ xuất=sơ suất|chỉnh chu=chỉn chu|dành giật=giành giật
giành cho=dành cho|trao dồi=trau dồi|trao chuốt=trau chuốt|cọ sát=cọ xát|đường xá=đường sá|câu truyện=câu chuyện
nói truyện=nói chuyện|xúc tích=súc tích|tháo dở=tháo dỡ|dỡ dang=dở dang|bảo dưởng=bảo dưỡng|hổ trợ=hỗ trợ|kỷ năng=kỹ năng
kỷ thuật=kỹ thuật|kỹ luật=kỷ luật|kỹ niệm=kỷ niệm|kỹ cương=kỷ cương|thế kỹ=thế kỷ|củng như=cũng như|cũng cố=củng cố
sữa đổi=sửa đổi|sữa chữa=sửa chữa|sửa chửa=sửa chữa|bão đảm=bảo đảm|đãm bảo=đảm bảo|giử gìn=giữ gìn|gìn giử=gìn giữ|lảnh đạo=lãnh đạo
nghĩ hưu=nghỉ hưu|nghĩ phép=nghỉ phép|đề nghĩ=đề nghị|chử ký=chữ ký|đầy đũ=đầy đủ|thũ tục=thủ tục|hổn hợp=hỗn hợp|rỏ ràng=rõ ràng
làm rỏ=làm rõ|vẩn còn=vẫn còn|diển ra=diễn ra|dể dàng=dễ dàng|ảnh hưỡng=ảnh hưởng|hưỡng ứng=hưởng ứng|khen thưỡng=khen thưởng
nhân đân=nhân dân|dịa phương=địa phương|dơn vị=đơn vị|dại biểu=đại biểu|hội dồng=hội đồng|quyết dịnh=quyết định|nghị dịnh=nghị định
dề nghị=đề nghị|dăng ký=đăng ký|dầu tư=đầu tư|lao dộng=lao động|hoạt dộng=hoạt động|đân cư=dân cư|sử đụng=sử dụng|địch vụ=dịch vụ
xây đựng=xây dựng|giáo đục=giáo dục|người đân=người dân|chỉ dạo=chỉ đạo|lãnh dạo=lãnh đạo|phát triễn=phát triển|thực hiên=thực hiện
hành chánh=hành chính|thủ tuc=thủ tục|phổ biên=phổ biến|triễn khai=triển khai|tuyên tryền=tuyên truyền|kiễm tra=kiểm tra|kiễm soát=kiểm soát
cãi cách=cải cách|cãi thiện=cải thiện|cơ sỡ=cơ sở|cỡ sở=cơ sở|chuyễn đổi=chuyển đổi|giãi quyết=giải quyết|giãi pháp=giải pháp|bão vệ=bảo vệ
quãn lý=quản lý|hiệu quã=hiệu quả|kết quã=kết quả|nhiệm vu=nhiệm vụ|nâng cao chât lượng=nâng cao chất lượng|khẫn trương=khẩn trương
tiếp nhân hồ sơ=tiếp nhận hồ sơ|biễu dương=biểu dương|tiêu biễu=tiêu biểu|phát biễu=phát biểu|bổ nhiêm=bổ nhiệm|tổng kêt=tổng kết
công chưc=công chức|viên chưc=viên chức|tổ chưc=tổ chức|đào tao=đào tạo|xã hôi=xã hội|chinh phủ=Chính phủ|tham mưư=tham mưu`

/** Wrong words → right words; up to four syllables each. */
export const slips: ReadonlyMap<string, string> = new Map(
  said.split(/[|\n]/).map((pair) => {
    const [wrong = '', right = ''] = pair.split('=')
    return [wrong, right] as const
  }),
)

/** Syllables that no word has, with the one that was meant. */
export const strayed: ReadonlyMap<string, string> = new Map(
  Object.entries({
    nhửng: 'những',
    mổi: 'mỗi',
    hưỡng: 'hưởng',
    trưỡng: 'trưởng',
    đươc: 'được',
    thưc: 'thực',
    viêc: 'việc',
    môt: 'một',
    nươc: 'nước',
    cuôc: 'cuộc',
    biêt: 'biết',
    viêt: 'viết',
    tât: 'tất',
    măt: 'mặt',
    đat: 'đạt',
    tôt: 'tốt',
    chât: 'chất',
  }),
)
